package org.fcrsuite.metrics.domain;

/**
 * What is known of the survey about one contact.
 *
 * @param answered a response came back, even if it left every question out
 * @param resolved null where the customer left the question out
 * @param contactsTaken null where the customer left the question out
 * @param suspect something speaks against a person having answered: kept, marked, and counted apart
 */
public record Survey(Asked asked, boolean answered, Answer resolved, ContactsTaken contactsTaken, boolean suspect) {

    public static final Survey NONE = new Survey(Asked.NOT_ASKED, false, null, null, false);

    /** The survey of a contact that went on after a dropped line: a later answer stands, a delivery stays one. */
    public Survey continuedBy(Survey later) {
        Asked farther = later.asked.compareTo(asked) > 0 ? later.asked : asked;
        Survey answer = later.answered ? later : this;
        return new Survey(farther, answer.answered, answer.resolved, answer.contactsTaken, answer.suspect);
    }
}
