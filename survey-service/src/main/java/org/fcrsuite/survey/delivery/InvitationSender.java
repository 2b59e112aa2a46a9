package org.fcrsuite.survey.delivery;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.fcrsuite.survey.domain.SendOutcome;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Sends what is due, a bounded batch at a time. Any number of replicas do this side by side. While the mail server does not
 * answer nothing is claimed, so an outage neither uses up attempts nor leaves messages in doubt.
 */
@ApplicationScoped
class InvitationSender {

    private static final Logger LOG = Logger.getLogger(InvitationSender.class);

    private final Claimer claimer;
    private final MailServer server;
    private final MailTransport transport;
    private final SendRecorder recorder;
    private final ManagedExecutor threads;
    private final MeterRegistry meters;
    private volatile boolean stopped;

    InvitationSender(Claimer claimer, MailServer server, MailTransport transport, SendRecorder recorder,
            ManagedExecutor threads, MeterRegistry meters) {
        this.claimer = claimer;
        this.server = server;
        this.transport = transport;
        this.recorder = recorder;
        this.threads = threads;
        this.meters = meters;
    }

    /** What is claimed is still sent; nothing more is claimed. */
    void stop(@Observes ShutdownEvent shutdown) {
        stopped = true;
    }

    @Scheduled(every = "${fcr.survey.sending.every:2s}", identity = "send-invitations", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() {
        boolean more = claimer.anythingIsDue() && server.answers();
        while (more && !stopped) {
            Claimer.Claim claim = claimer.claim();
            more = sendAll(claim.outgoing()) && claim.more();
        }
    }

    /** Whether all went well enough to go on at once. */
    private boolean sendAll(List<Outgoing> batch) {
        List<CompletableFuture<SendOutcome>> sends = batch.stream().map(one -> threads.supplyAsync(() -> send(one))).toList();
        return sends.stream().map(CompletableFuture::join)
                .noneMatch(outcome -> outcome instanceof SendOutcome.TryAgain || outcome instanceof SendOutcome.Unknown);
    }

    private SendOutcome send(Outgoing outgoing) {
        SendOutcome outcome = transport.send(outgoing);
        try {
            recorder.record(outgoing.due(), outcome);
        } catch (RuntimeException trouble) {
            // It stays SENDING and becomes in doubt by time; it is not sent again.
            LOG.errorf(trouble, "What became of invitation %s could not be stored", outgoing.due().id());
            return new SendOutcome.Unknown("not stored");
        }
        meters.counter("fcr.survey.messages", "outcome", outcome.getClass().getSimpleName()).increment();
        return outcome;
    }
}
