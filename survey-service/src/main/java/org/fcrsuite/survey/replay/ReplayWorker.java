package org.fcrsuite.survey.replay;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Goes on with whatever replay there is; where too much waits for Kafka already, it rests. */
@ApplicationScoped
class ReplayWorker {

    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);

    private final Replays replays;

    ReplayWorker(Replays replays) {
        this.replays = replays;
    }

    @Scheduled(every = "1s", identity = "replay", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            while (replays.step()) {
                LOG.debug("A batch was published again.");
            }
        } catch (ProblemException full) {
            LOG.infof("The replay pauses: %s", full.getMessage());
        }
    }
}
