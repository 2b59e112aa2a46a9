package org.fcrsuite.local.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What makes one week unlike another: a carrier's backlog, five to three weeks ago, brings more delivery issues and
 * leaves agents with less that they can do about them. It is the dip that the trend should show.
 */
record Season(LocalDate today) {

    private static final int BACKLOG_BEGAN = 35;
    private static final int BACKLOG_ENDED = 21;

    double demand(Topic topic, LocalDate day) {
        return topic == Topic.DELIVERY && backlog(day) ? 1.6 * topic.share : topic.share;
    }

    /** In log-odds of really solving. */
    double ease(Topic topic, Instant at) {
        boolean late = topic == Topic.DELIVERY && backlog(at.atZone(OpeningHours.ZONE).toLocalDate());
        return late ? -0.7 : 0;
    }

    private boolean backlog(LocalDate day) {
        long ago = Duration.between(day.atStartOfDay(), today.atStartOfDay()).toDays();
        return ago <= BACKLOG_BEGAN && ago >= BACKLOG_ENDED;
    }
}
