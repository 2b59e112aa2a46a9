package org.fcrsuite.survey.response;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.ReportedAnswer;
import org.fcrsuite.survey.event.SurveyEvent;
import org.fcrsuite.survey.invitation.Reminders;
import org.fcrsuite.survey.invitation.Suppressor;
import org.fcrsuite.survey.response.ReportedStore.Known;
import org.fcrsuite.survey.response.ResponseBatch.ItemError;
import org.fcrsuite.survey.response.ResponseBatch.Result;

/** Records what other systems asked and got, a bounded number at a time. Sent again, it changes nothing. */
@ApplicationScoped
public class ReportedResponses {

    private static final int CHUNK = 2_000;
    private static final List<ItemError> ANSWERED_HERE = List.of(new ItemError("",
            "the customer answered on our page; that answer stands"));

    private final ReportedStore store;
    private final Suppressor suppressor;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Clock clock;

    ReportedResponses(ReportedStore store, Suppressor suppressor, Reminders reminders, Outbox outbox, Clock clock) {
        this.store = store;
        this.suppressor = suppressor;
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a feature of ours asked. Call within a transaction. */
    public void record(ReportedAnswer answer) {
        record(List.of(new ResponseItem(0, null, answer, List.of())));
    }

    /** Call within a transaction. */
    ResponseBatch record(List<ResponseItem> items) {
        Instant now = Instant.now(clock);
        Result[] results = new Result[items.size()];
        Set<UUID> made = store.lock(firstOfEachContact(items), now);
        Map<List<String>, ResponseItem> chunk = new LinkedHashMap<>();
        for (ResponseItem item : items) {
            if (!item.isGood()) {
                results[item.index()] = item.rejected(item.errors());
                continue;
            }
            List<String> contact = contact(item);
            // Twice in one batch: the earlier one is recorded before the later one is looked at.
            if (chunk.size() == CHUNK || chunk.containsKey(contact)) {
                apply(chunk, made, results, now);
                chunk.clear();
            }
            chunk.put(contact, item);
        }
        apply(chunk, made, results, now);
        return ResponseBatch.of(List.of(results));
    }

    private static Collection<ReportedAnswer> firstOfEachContact(List<ResponseItem> items) {
        Map<List<String>, ReportedAnswer> first = new LinkedHashMap<>();
        items.stream().filter(ResponseItem::isGood).forEach(item -> first.putIfAbsent(contact(item), item.answer()));
        return first.values();
    }

    private static List<String> contact(ResponseItem item) {
        return List.of(item.answer().source(), item.answer().externalId());
    }

    private void apply(Map<List<String>, ResponseItem> chunk, Set<UUID> made, Result[] results, Instant now) {
        if (chunk.isEmpty()) {
            return;
        }
        Map<List<String>, Known> known = store.find(chunk.values().stream().map(ResponseItem::answer).toList(), made);
        List<ReportedChange> changes = new ArrayList<>();
        chunk.forEach((contact, item) -> {
            ReportedChange change = ReportedChange.of(known.get(contact), item.answer(), now);
            results[item.index()] = change.isRefused() ? item.rejected(ANSWERED_HERE) : item.became(change.status());
            changes.add(change);
        });
        askedElsewhere(changes);
        store.save(changes, now);
        outbox.publish(changes.stream().flatMap(change -> change.events().stream()).map(SurveyEvent::toOutbox).toList());
    }

    /** What we were about to ask, or to remind of, somebody else has asked. */
    private void askedElsewhere(List<ReportedChange> changes) {
        List<Known> asked = changes.stream().filter(change -> !change.isRefused()).map(ReportedChange::known).toList();
        Map<UUID, Reason> queued = new LinkedHashMap<>();
        asked.stream().filter(known -> known.status() == InvitationStatus.QUEUED)
                .forEach(known -> queued.put(known.id(), Reason.ASKED_ELSEWHERE));
        suppressor.suppress(queued);
        reminders.drop(asked.stream().map(Known::id).toList(), NoReminder.ASKED_ELSEWHERE);
    }
}
