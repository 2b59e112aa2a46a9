package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.fcrsuite.kit.problem.ProblemException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Works on imports, one at a time on each replica. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ImportTasks tasks;
    private final ImportRunner runner;
    private final ImportLife life;
    private final ImportsConfig config;
    private volatile boolean stopped;

    ImportWorker(ImportTasks tasks, ImportRunner runner, ImportLife life, ImportsConfig config) {
        this.tasks = tasks;
        this.runner = runner;
        this.life = life;
        this.config = config;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped = true;
    }

    @Scheduled(every = "${fcr.ingest.imports.poll}", identity = "imports", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        Optional<ImportTask> task = stopped ? Optional.empty() : tasks.claim();
        while (task.isPresent()) {
            work(task.get());
            task = stopped ? Optional.empty() : tasks.claim();
        }
    }

    private void work(ImportTask task) {
        LOG.infof("Import %s: from row %d on.", task.id(), task.rowsDone());
        try {
            if (task.attempts() > config.maxAttempts()) {
                life.failed(task.id(), task.owner(), "The import was begun " + config.maxAttempts()
                        + " times without getting past row " + task.rowsDone() + ". The service's log says why.");
            } else if (!runner.run(task, () -> stopped)) {
                tasks.release(task, Duration.ZERO, false);
            }
        } catch (LeaseLostException lost) {
            LOG.warnf("Import %s: another replica went on with it.", task.id());
        } catch (ProblemException full) {
            LOG.warnf("Import %s pauses: %s", task.id(), full.getMessage());
            tasks.release(task, PAUSE, false);
        } catch (IOException | RuntimeException trouble) {
            LOG.errorf(trouble, "Import %s stopped; it will be tried again from its last batch.", task.id());
            tasks.release(task, PAUSE, true);
        }
    }
}
