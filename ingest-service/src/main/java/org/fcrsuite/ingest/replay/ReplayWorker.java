package org.fcrsuite.ingest.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.fcrsuite.kit.problem.ProblemException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Goes on with whatever replay there is. */
@ApplicationScoped
class ReplayWorker {

    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);

    private final ReplayStep step;
    private volatile boolean stopped;

    ReplayWorker(ReplayStep step) {
        this.step = step;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped = true;
    }

    @Scheduled(every = "${fcr.ingest.replay.poll}", identity = "replay", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            while (!stopped && step.take()) {
                LOG.debug("A batch was published again.");
            }
        } catch (ProblemException full) {
            LOG.infof("The replay pauses: %s", full.getMessage());
        }
    }
}
