package org.fcrsuite.metrics.verdict;

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

    /** @param next the contact by which the customer came back about the same issue; null where there is none */
    public record Entry(Measured measured, Verdict internal, Verdict external, Measured next) {
    }
}
