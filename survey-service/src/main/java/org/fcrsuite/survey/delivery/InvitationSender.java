package org.fcrsuite.survey.delivery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

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

    private final List<DueMessages> queues;
    private final Transports transports;
    private final Outbox outbox;
    private final Circuits circuits;
    private final ManagedExecutor threads;
    private final MeterRegistry meters;
    private final Set<Medium> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    InvitationSender(Claimer invitations, ReminderClaimer reminders, Transports transports, Outbox outbox, Circuits circuits,
            ManagedExecutor threads, MeterRegistry meters) {
        // Who has not been asked yet comes first.
        this.queues = List.of(invitations, reminders);
        this.transports = transports;
        this.outbox = outbox;
        this.circuits = circuits;
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
            queues.forEach(queue -> sendDue(queue, transport));
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "This round of %s ended early; the next one goes on", medium);
        } finally {
            busy.remove(medium);
        }
    }

    private void sendDue(DueMessages queue, Transport transport) {
        Medium medium = transport.medium();
        boolean more = queue.anythingIsDue(medium) && transport.answers();
        // What is sent while its event cannot be stored would be in doubt for no reason.
        int permits = circuits.permits(medium);
        while (more && permits > 0 && !stopped && !outbox.isFull()) {
            DueMessages.Claim claim = queue.claim(medium, permits);
            sendAll(claim.outgoing(), queue, transport);
            more = claim.more();
            LockSupport.parkNanos(claim.pause().toNanos());
            permits = circuits.permits(medium);
        }
    }

    private void sendAll(List<Outgoing> batch, DueMessages queue, Transport transport) {
        batch.stream().map(one -> threads.runAsync(() -> send(one, queue, transport))).toList()
                .forEach(CompletableFuture::join);
    }

    private void send(Outgoing outgoing, DueMessages queue, Transport transport) {
        SendOutcome outcome = handOver(outgoing, transport);
        circuits.record(transport.medium(), outcome);
        try {
            queue.record(outgoing.due(), outcome);
        } catch (RuntimeException trouble) {
            // It stays SENDING and becomes in doubt by time; it is not sent again.
            LOG.errorf(trouble, "What became of message %s could not be stored", outgoing.due().messageId());
            return;
        }
        meters.counter("fcr.survey.messages", "medium", transport.medium().name(), "outcome",
                outcome.getClass().getSimpleName()).increment();
    }

    private static SendOutcome handOver(Outgoing outgoing, Transport transport) {
        try {
            return transport.send(outgoing);
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "Message %s is in doubt", outgoing.due().messageId());
            return new SendOutcome.Unknown("the sender failed");
        }
    }
}
