package org.fcrsuite.local.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Sends the centre's history, once. Its first contact is sent first and tells, to a later start, for which day the
 * history was made; its second contact is sent last and tells that all of it has arrived. In between, sending again is
 * harmless.
 */
final class HistoryFeed {

    private static final int BATCH = 500;
    private static final int CONNECTIONS = 3;
    private static final String FIRST = "H-000001";
    private static final String LAST_SENT = "H-000002";

    private interface Sending {

        JsonNode send(List<?> batch) throws InterruptedException;
    }

    private final Api ingest;
    private final Api survey;
    private final Progress progress;

    HistoryFeed(Api ingest, Api survey, Progress progress) {
        this.ingest = ingest;
        this.survey = survey;
        this.progress = progress;
    }

    boolean isComplete() throws InterruptedException {
        return stored(LAST_SENT).isPresent();
    }

    /** The history that an earlier start began on, or today's. */
    SimulatedCentre centre(Instant now) throws InterruptedException {
        Instant end = stored(FIRST).map(HistoryFeed::lastDay).map(HistoryFeed::lastHour).filter(now::isAfter)
                .orElse(now.truncatedTo(ChronoUnit.HOURS));
        return SimulatedCentre.at(end, SimulatedCentre.SEED);
    }

    void send(SimulatedCentre centre) throws InterruptedException {
        List<Contact> contacts = new ArrayList<>(centre.contacts());
        Contact first = contacts.remove(0);
        Contact last = contacts.remove(0);
        contact(first);
        inParallel("contacts", contacts, batch -> ingest.postLines("/v1/contacts/batch", batch));
        inParallel("survey answers", centre.answers(), batch -> survey.post("/v1/responses", batch));
        contact(last);
    }

    private void contact(Contact contact) throws InterruptedException {
        Rejections.none(ingest.postLines("/v1/contacts/batch", List.of(contact)));
    }

    private Optional<JsonNode> stored(String externalId) throws InterruptedException {
        return ingest.get("/v1/contacts/" + Contact.SOURCE + "/" + externalId);
    }

    private static LocalDate lastDay(JsonNode first) {
        Instant begun = Instant.parse(first.path("startedAt").asText());
        return begun.atZone(OpeningHours.ZONE).toLocalDate().plusDays(History.DAYS);
    }

    private static Instant lastHour(LocalDate day) {
        return day.atTime(23, 0).atZone(OpeningHours.ZONE).toInstant();
    }

    private void inParallel(String what, List<?> items, Sending sending) throws InterruptedException {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            ExecutorCompletionService<Integer> sent = new ExecutorCompletionService<>(connections);
            int batches = 0;
            for (int from = 0; from < items.size(); from += BATCH, batches++) {
                List<?> batch = items.subList(from, Math.min(items.size(), from + BATCH));
                sent.submit(() -> {
                    Rejections.none(sending.send(batch));
                    return batch.size();
                });
            }
            for (int done = 0; batches > 0; batches--) {
                done += sent.take().get();
                progress.advance(what, done, items.size());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoFailure known ? known : new DemoFailure("Sending " + what, e.getCause());
        } finally {
            connections.shutdownNow();
        }
    }
}
