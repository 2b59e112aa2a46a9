package org.fcrsuite.survey.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a provider alone that does not take messages, instead of using up attempts or putting one after the other in
 * doubt. It opens after some refusals for now in a row, and at once where a message is in doubt; after a pause it lets one
 * message through to see.
 */
public final class CircuitBreaker {

    private final int failures;
    private final BackOff pauses;
    private int failed;
    private int opened;
    private Instant openUntil;

    /** @param failures in a row after which it opens */
    public CircuitBreaker(int failures, BackOff pauses) {
        this.failures = failures;
        this.pauses = pauses;
    }

    /** How many of so many messages may be tried now. */
    public synchronized int permits(int wanted, Instant now) {
        if (openUntil == null) {
            return wanted;
        }
        return isPausing(now) ? 0 : Math.min(wanted, 1);
    }

    /** @param jitter from 0 to 1 */
    public synchronized void record(SendOutcome outcome, Instant now, double jitter) {
        if (outcome instanceof SendOutcome.TryAgain || outcome instanceof SendOutcome.Unknown) {
            fail(outcome instanceof SendOutcome.Unknown, now, jitter);
        } else {
            // A refusal for good is the provider's word about one message: it works.
            failed = 0;
            opened = 0;
            openUntil = null;
        }
    }

    public synchronized boolean isOpen() {
        return openUntil != null;
    }

    private void fail(boolean inDoubt, Instant now, double jitter) {
        failed++;
        boolean probed = openUntil != null && !isPausing(now);
        boolean opens = openUntil == null && (inDoubt || failed >= failures);
        if (opens || probed) {
            opened++;
            openUntil = now.plus(pauses.after(opened, jitter));
        }
    }

    // Were it longer than any pause, the clock would have been set back.
    private boolean isPausing(Instant now) {
        return now.isBefore(openUntil) && Duration.between(now, openUntil).compareTo(pauses.longest()) <= 0;
    }
}
