package org.fcrsuite.ingest.imports;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.ingest.reading.Gate;
import org.fcrsuite.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.vertx.ext.web.RoutingContext;

/**
 * How many files are received at a time, and how many wait to be imported. Decided when the sender is known and before the
 * file is read: what is refused has cost neither disk nor time.
 */
@ApplicationScoped
public class UploadGate {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AN_IMPORT_TAKES = Duration.ofSeconds(60);

    private final Gate gate;
    private final ImportJobs jobs;
    private final int mostWaiting;

    UploadGate(ImportsConfig config, ImportJobs jobs) {
        this.gate = new Gate(config.concurrentUploads(), PATIENCE);
        this.jobs = jobs;
        this.mostWaiting = config.maxWaiting();
    }

    @ReceivesFile
    @ServerRequestFilter
    public void enter(RoutingContext request) {
        long waiting = jobs.waiting();
        if (waiting >= mostWaiting) {
            throw ProblemException.tooMany(AN_IMPORT_TAKES, waiting
                    + " imports wait already. Nothing of this one was stored; send it again when some of them are done.");
        }
        gate.enter();
        // However the request ends, also when its sender hangs up in the middle of the file.
        request.addEndHandler(ended -> gate.leave());
    }
}
