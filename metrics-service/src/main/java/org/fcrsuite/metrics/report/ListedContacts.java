package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fcrsuite.metrics.domain.Verdict;

/**
 * Contacts behind a figure, the latest days first.
 *
 * @param all how many there are, listed here or not
 * @param next where the list goes on; null where it ends
 */
public record ListedContacts(FcrReport.DefinitionName definition, LocalDate from, LocalDate to, String zone, Instant asOf,
        Map<String, Instant> observedThrough, Map<String, String> filters, long all, List<Listed> contacts, Place next) {

    /** @param customer the pseudonym; a contact without a known customer has one of its own */
    public record Listed(String source, String externalId, UUID customer, String channel, String topic, String team,
            String agent, Instant startedAt, Instant endedAt, LocalDate day, Verdict internal, Verdict external) {
    }

    /** After which contact a list goes on. */
    public record Place(LocalDate day, long contact) {

        /** Before all contacts. */
        public static final Place START = new Place(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
    }
}
