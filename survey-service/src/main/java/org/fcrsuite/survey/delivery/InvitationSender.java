package org.fcrsuite.survey.delivery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SendOutcome;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Sends what is due, a bounded batch at a time, each medium for itself: one that is slow holds no other up. Any number of
 * replicas do this side by side. While a provider does not answer nothing is claimed for it, so an outage neither uses up
 * attempts nor leaves messages in doubt.
 */
@ApplicationScoped
class InvitationSender {

    private static final Logger LOG = Logger.getLogger(InvitationSender.class);

    private final Claimer claimer;
    private final Transports transports;
    private final SendRecorder recorder;
    private final Outbox outbox;
    private final ManagedExecutor threads;
    private final MeterRegistry meters;
    private final Set<Medium> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    InvitationSender(Claimer claimer, Transports transports, SendRecorder recorder, Outbox outbox, ManagedExecutor threads,
            MeterRegistry meters) {
        this.claimer = claimer;
        this.transports = transports;
        this.recorder = recorder;
        this.outbox = outbox;
        this.threads = threads;
        this.meters = meters;
    }

    /** What is claimed is still sent; nothing more is claimed. */
    void stop(@Observes ShutdownEvent shutdown) {
        stopped = true;
    }

    @Scheduled(every = "${fcr.survey.sending.every:2s}", identity = "send-invitations", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() {
        transports.all().stream().filter(transport -> busy.add(transport.medium()))
                .forEach(transport -> threads.runAsync(() -> sendDue(transport)));
    }

    private void sendDue(Transport transport) {
        Medium medium = transport.medium();
        try {
            boolean more = claimer.anythingIsDue(medium) && transport.answers();
            // What is sent while its event cannot be stored would be in doubt for no reason.
            while (more && !stopped && !outbox.isFull()) {
                Claimer.Claim claim = claimer.claim(medium);
                more = sendAll(claim.outgoing(), transport) && claim.more();
            }
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "This round of %s ended early; the next one goes on", medium);
        } finally {
            busy.remove(medium);
        }
    }

    /** Whether all went well enough to go on at once. */
    private boolean sendAll(List<Outgoing> batch, Transport transport) {
        List<CompletableFuture<SendOutcome>> sends = batch.stream()
                .map(one -> threads.supplyAsync(() -> send(one, transport))).toList();
        return sends.stream().map(CompletableFuture::join)
                .noneMatch(outcome -> outcome instanceof SendOutcome.TryAgain || outcome instanceof SendOutcome.Unknown);
    }

    private SendOutcome send(Outgoing outgoing, Transport transport) {
        SendOutcome outcome = handOver(outgoing, transport);
        try {
            recorder.record(outgoing.due(), outcome);
        } catch (RuntimeException trouble) {
            // It stays SENDING and becomes in doubt by time; it is not sent again.
            LOG.errorf(trouble, "What became of invitation %s could not be stored", outgoing.due().id());
            return new SendOutcome.Unknown("not stored");
        }
        meters.counter("fcr.survey.messages", "medium", transport.medium().name(), "outcome",
                outcome.getClass().getSimpleName()).increment();
        return outcome;
    }

    private static SendOutcome handOver(Outgoing outgoing, Transport transport) {
        try {
            return transport.send(outgoing);
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "Invitation %s is in doubt", outgoing.due().id());
            return new SendOutcome.Unknown("the sender failed");
        }
    }
}
