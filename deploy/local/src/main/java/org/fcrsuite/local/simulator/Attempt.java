package org.fcrsuite.local.simulator;

import java.time.Instant;

/**
 * A customer trying to get an issue solved.
 *
 * @param customer null where nobody said who they were
 * @param filedAs what the agent will file it under, which is not always the topic
 * @param number 0 for the first time
 */
record Attempt(Customer customer, Topic topic, Topic filedAs, Channel channel, Instant at, int number) {

    double persistence() {
        return customer == null ? 0 : customer.persistence();
    }
}
