package org.fcrsuite.metrics.restatement;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/** Compares the weeks at a moment of a test's choice. */
@ApplicationScoped
public class RestatementRun {

    private final RestatementJob job;

    RestatementRun(RestatementJob job) {
        this.job = job;
    }

    public void at(Instant now) {
        job.check(now);
    }
}
