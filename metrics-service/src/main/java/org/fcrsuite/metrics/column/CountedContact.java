package org.fcrsuite.metrics.column;

import java.util.UUID;

import org.fcrsuite.metrics.domain.Past;

/**
 * A measured contact with all that reports count it by.
 *
 * @param day counted from 1970
 * @param outcome the facts that a definition may look at, packed
 * @param respondent the customer, where an answer came; else null
 * @param next null where there is none
 * @param past what earlier days knew otherwise
 */
public record CountedContact(long contact, int day, long outcome, Segment segment, int agent, ChainAgents chainAgents,
        UUID respondent, Traits traits, Next next, Past past) {

    /**
     * The customer's next contact, whatever it is about.
     *
     * @param days whole days until then
     */
    public record Next(long contact, int days) {
    }

    /**
     * What may explain what became of it.
     *
     * @param drivers its band of each driver, packed
     * @param handleSeconds {@link Page#UNKNOWN} where that is not known
     * @param language the number of its name
     */
    public record Traits(long drivers, int handleSeconds, int language) {
    }
}
