package org.fcrsuite.metrics.verdict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fcrsuite.metrics.domain.Measured;
import org.fcrsuite.metrics.domain.Verdict;

/**
 * A customer's contacts, the latest first.
 *
 * @param customer the pseudonym
 * @param all how many contacts there are, shown here or not
 */
public record Timeline(UUID customer, String definition, int version, int all, List<Entry> entries) {

    public sealed interface Entry {

        /**
         * @param next the contact by which the customer came back about the same issue; null where there is none, or none that
         *        the reader may see
         */
        record Shown(Measured measured, Verdict internal, Verdict external, Measured next) implements Entry {
        }

        /** Of a team that the reader may not see: that it was, and when. */
        record Hidden(Instant startedAt, Instant endedAt) implements Entry {
        }
    }
}
