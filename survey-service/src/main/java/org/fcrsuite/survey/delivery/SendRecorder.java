package org.fcrsuite.survey.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.domain.BackOff;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.SendOutcome;
import org.fcrsuite.survey.event.SurveyEvent;
import org.fcrsuite.survey.event.SurveyEvent.InvitationDelivered;
import org.fcrsuite.survey.event.SurveyEvent.InvitationFailed;
import org.fcrsuite.survey.event.SurveyEvent.InvitationInDoubt;
import org.fcrsuite.survey.event.SurveyEvent.InvitationSent;
import org.fcrsuite.survey.invitation.LastInvitations;
import org.fcrsuite.survey.invitation.Reminders;
import org.fcrsuite.survey.policy.Policies;
import org.jdbi.v3.core.Jdbi;

/** Writes down what became of a message. */
@ApplicationScoped
class SendRecorder {

    private final Jdbi jdbi;
    private final BackOff backOff;
    private final Policies policies;
    private final LastInvitations lastInvitations;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Clock clock;

    SendRecorder(Jdbi jdbi, BackOff backOff, Policies policies, LastInvitations lastInvitations, Reminders reminders,
            Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.backOff = backOff;
        this.policies = policies;
        this.lastInvitations = lastInvitations;
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void record(Due due, SendOutcome outcome) {
        Instant now = Instant.now(clock);
        if (outcome instanceof SendOutcome.Delivered) {
            sent(due, InvitationStatus.DELIVERED, null, now);
            delivered(due, now);
        } else if (outcome instanceof SendOutcome.Sent sent) {
            sent(due, InvitationStatus.SENT, sent.providerId(), now);
        } else if (outcome instanceof SendOutcome.Refused refused) {
            refused(due, refused.why(), now);
        } else if (outcome instanceof SendOutcome.TryAgain later) {
            tryAgain(due, later.why(), now);
        } else if (outcome instanceof SendOutcome.Unknown unknown) {
            inDoubt(due, unknown.why(), now);
        }
    }

    // The customer may have answered before we come to write that it was sent: that status stands.
    private void sent(Due due, InvitationStatus status, String providerId, Instant now) {
        Policy policy = policies.current();
        int changed = jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE invitation
                SET sent_at = :now, provider_id = :provider_id, expires_at = :expires, address = NULL, recipient_name = NULL,
                    last_error = NULL, status = CASE WHEN status = ANY(:from) THEN :status ELSE status END
                WHERE id = :id AND sent_at IS NULL
                """)
                .bind("id", due.id()).bind("provider_id", providerId).bind("now", now)
                .bind("expires", now.plus(policy.timing().expiry()))
                .bind("status", status.name()).bindArray("from", String.class, status.predecessors()).execute());
        policy.remindAt(now, due.timeZone()).filter(at -> changed > 0)
                .ifPresent(at -> reminders.plan(due.id(), due.address(), due.recipientName(), at));
        publish(changed, new InvitationSent(due.source(), due.externalId(), due.customerKey(), due.medium(), now));
    }

    // Where the customer has answered already, that told when it had arrived at the latest.
    private void delivered(Due due, Instant now) {
        int changed = jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE invitation SET delivered_at = :now WHERE id = :id AND delivered_at IS NULL
                """)
                .bind("id", due.id()).bind("now", now).execute());
        publish(changed, new InvitationDelivered(due.source(), due.externalId(), due.customerKey(), due.medium(), now));
    }

    private void refused(Due due, String why, Instant now) {
        int changed = jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE invitation
                SET status = 'FAILED', failed_at = :now, last_error = :why, address = NULL, recipient_name = NULL
                WHERE id = :id AND status = ANY(:from)
                """)
                .bind("id", due.id()).bind("now", now).bind("why", why)
                .bindArray("from", String.class, InvitationStatus.FAILED.predecessors()).execute());
        lastInvitations.release(List.of(due.id()));
        publish(changed, new InvitationFailed(due.source(), due.externalId(), due.customerKey(), due.medium(), why, now));
    }

    private void tryAgain(Due due, String why, Instant now) {
        double jitter = ThreadLocalRandom.current().nextDouble();
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE invitation SET status = 'QUEUED', due_at = :due, last_error = :why
                WHERE id = :id AND status = ANY(:from)
                """)
                .bind("id", due.id()).bind("due", now.plus(backOff.after(due.attempts() + 1, jitter))).bind("why", why)
                .bindArray("from", String.class, InvitationStatus.QUEUED.predecessors()).execute());
    }

    private void inDoubt(Due due, String why, Instant now) {
        int changed = jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE invitation
                SET status = 'IN_DOUBT', in_doubt_at = :now, last_error = :why, address = NULL, recipient_name = NULL
                WHERE id = :id AND status = ANY(:from)
                """)
                .bind("id", due.id()).bind("now", now).bind("why", why)
                .bindArray("from", String.class, InvitationStatus.IN_DOUBT.predecessors()).execute());
        publish(changed, new InvitationInDoubt(due.source(), due.externalId(), due.customerKey(), due.medium(), now));
    }

    private void publish(int changed, SurveyEvent event) {
        if (changed > 0) {
            outbox.publish(List.of(event.toOutbox()));
        }
    }
}
