package org.fcrsuite.local.simulator;

import java.time.Duration;

/** How customers come in, how long it takes and how readily those of a channel answer a survey. */
enum Channel {

    PHONE(0.44, 300, Duration.ZERO, -0.10),
    EMAIL(0.20, 420, Duration.ofHours(5), 0.25),
    CHAT(0.20, 540, Duration.ZERO, 0.05),
    WEB_FORM(0.10, 400, Duration.ofHours(6), 0.20),
    SOCIAL(0.06, 260, Duration.ofHours(2), -0.45);

    final double share;
    final double handleSeconds;
    /** Typical time from the message to its last answer; zero where both talk at the same time. */
    final Duration turnaround;
    final double readinessToAnswer;

    Channel(double share, double handleSeconds, Duration turnaround, double readinessToAnswer) {
        this.share = share;
        this.handleSeconds = handleSeconds;
        this.turnaround = turnaround;
        this.readinessToAnswer = readinessToAnswer;
    }

    boolean live() {
        return turnaround.isZero();
    }
}
