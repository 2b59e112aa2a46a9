package org.fcrsuite.local.simulator;

import java.time.Instant;
import java.util.List;

/** An issue from its first contact until it is solved or given up. */
record Journey(Customer customer, Topic topic, List<Step> steps) {

    /** How many times the customer had made contact about it by then. */
    int contactsBy(Instant when) {
        return steps.stream().filter(s -> s.counts() && !s.continuation() && !s.contact().startedAt().isAfter(when))
                .mapToInt(s -> 1 + s.wrote()).sum();
    }

    boolean solvedBy(Instant when) {
        return steps.stream().anyMatch(s -> s.solved() && !s.contact().endedAt().isAfter(when));
    }
}
