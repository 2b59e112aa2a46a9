package org.fcrsuite.survey.domain;

import java.time.Duration;

/**
 * How an answer came, without a word of whom it came from.
 *
 * @param afterDelivery
 *        from the sending of the message to the answer; null where that is not known
 * @param onPage
 *        from the loading of the page to the answer; null where there was no page
 * @param customersOfNetwork
 *        whose forms came from the same network in a short time, this one included
 * @param trapped
 *        whether an earlier attempt filled in the field that people do not see
 */
public record Traces(Duration afterDelivery, Duration onPage, AgentClass agent, UserAction action, int customersOfNetwork,
        boolean trapped) {
}
