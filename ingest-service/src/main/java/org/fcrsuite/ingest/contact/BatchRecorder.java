package org.fcrsuite.ingest.contact;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.contact.BatchResult.ItemError;
import org.fcrsuite.ingest.contact.BatchResult.ItemResult;
import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.FieldError;
import org.fcrsuite.ingest.domain.Reading;
import org.fcrsuite.ingest.domain.RecordStatus;
import org.fcrsuite.ingest.recording.ContactRecorder;
import org.fcrsuite.ingest.recording.RecordingMeters;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.SourceAccess;

/** Records what is good in a batch, and says of each item what became of it. */
@ApplicationScoped
class BatchRecorder {

    private final ContactRecorder recorder;
    private final RecordingMeters meters;
    private final SourceAccess sources;

    BatchRecorder(ContactRecorder recorder, RecordingMeters meters, SourceAccess sources) {
        this.recorder = recorder;
        this.meters = meters;
        this.sources = sources;
    }

    /** @param atomic all or nothing: one rejected item refuses the batch */
    BatchResult record(List<Item> sent, boolean atomic) {
        List<Item> items = sent.stream().map(this::withinItsSources).toList();
        List<Contact> accepted = new ArrayList<>();
        for (Item item : items) {
            if (item.reading() instanceof Reading.Accepted good) {
                accepted.add(good.contact());
            }
        }
        int rejected = items.size() - accepted.size();
        if (atomic && rejected > 0) {
            throw refused(items);
        }
        Iterator<RecordStatus> statuses = recorder.record(accepted).iterator();
        meters.rejected(rejected);
        return BatchResult.of(items.stream().map(item -> result(item, statuses)).toList());
    }

    private Item withinItsSources(Item item) {
        if (item.reading() instanceof Reading.Accepted good && !sources.allows(good.contact().source())) {
            Contact contact = good.contact();
            return new Item(item.index(), item.line(), new Reading.Rejected(contact.source(), contact.externalId(),
                    List.of(new FieldError("source", "may not be used with this API key"))));
        }
        return item;
    }

    private static ItemResult result(Item item, Iterator<RecordStatus> statuses) {
        if (item.reading() instanceof Reading.Accepted good) {
            Contact contact = good.contact();
            return new ItemResult(item.index(), item.line(), contact.source(), contact.externalId(), statuses.next(), null);
        }
        Reading.Rejected bad = (Reading.Rejected) item.reading();
        return new ItemResult(item.index(), item.line(), bad.source(), bad.externalId(), RecordStatus.REJECTED,
                bad.errors().stream().map(ItemError::of).toList());
    }

    private static ProblemException refused(List<Item> items) {
        List<Problem.Invalid> errors = new ArrayList<>();
        for (Item item : items) {
            if (item.reading() instanceof Reading.Rejected bad) {
                bad.errors().forEach(error -> errors.add(new Problem.Invalid(path(item, error), error.detail())));
            }
        }
        return ProblemException.invalid(errors);
    }

    private static String path(Item item, FieldError error) {
        return "[" + item.index() + "]" + (error.field().isEmpty() ? "" : "." + error.field());
    }
}
