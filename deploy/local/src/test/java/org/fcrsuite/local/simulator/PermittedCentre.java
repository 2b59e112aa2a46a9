package org.fcrsuite.local.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The last days of a simulated centre as a source of its own, where nine contacts in ten may be asked about. */
public final class PermittedCentre {

    public static final String SOURCE = "permitted-centre";

    private static final Duration DAYS = Duration.ofDays(10);
    private static final int BATCH = 500;

    private PermittedCentre() {
    }

    public static void send(String ingest, String key, Instant now) throws InterruptedException {
        var api = new Api(HttpClient.newHttpClient(), URI.create(ingest), key, Duration.ofMinutes(2));
        var contacts = SimulatedCentre.at(now, SimulatedCentre.SEED + 1).contacts().stream()
                .filter(contact -> contact.endedAt().isAfter(now.minus(DAYS))).toList();
        for (int from = 0; from < contacts.size(); from += BATCH) {
            var batch = contacts.subList(from, Math.min(contacts.size(), from + BATCH));
            Rejections.none(api.postLines("/v1/contacts/batch", batch.stream().map(PermittedCentre::here).toList()));
        }
    }

    private static Contact here(Contact contact) {
        boolean permitted = contact.externalId().hashCode() % 10 != 0;
        return new Contact(SOURCE, contact.externalId(), contact.channel(), contact.direction(), contact.startedAt(),
                contact.endedAt(), contact.customer(), contact.caseNumber(), contact.topic(), contact.handling(),
                contact.effort(), contact.abandoned(), contact.automated(), permitted);
    }

    /** Somebody who has contacted it: their address, by which they may refuse. */
    public static List<String> addresses(Instant now) {
        return SimulatedCentre.at(now, SimulatedCentre.SEED + 1).contacts().stream()
                .filter(contact -> contact.endedAt().isAfter(now.minus(DAYS)) && contact.customer() != null)
                .map(contact -> contact.customer().email()).filter(email -> email != null).distinct().toList();
    }
}
