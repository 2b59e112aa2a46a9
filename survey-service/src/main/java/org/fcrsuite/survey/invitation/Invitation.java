package org.fcrsuite.survey.invitation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.ReminderStatus;
import org.hibernate.annotations.Immutable;

/** An invitation as it is looked up, without who it is for. Its life is moved on by the statements of the other packages. */
@Entity
@Immutable
@Table(name = "invitation")
@SecondaryTable(name = "reminder", pkJoinColumns = @PrimaryKeyJoinColumn(name = "invitation_id"))
class Invitation {

    @Id
    UUID id;
    String source;
    @Column(name = "external_id")
    String externalId;
    @Column(name = "customer_key")
    UUID customerKey;
    @Enumerated(EnumType.STRING)
    InvitationStatus status;
    @Enumerated(EnumType.STRING)
    Medium medium;
    @Column(name = "policy_version")
    Integer policyVersion;
    @Column(name = "requested_at")
    Instant requestedAt;
    @Column(name = "ended_at")
    Instant endedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "suppressed_reason")
    Reason suppressedReason;
    @Column(name = "suppressed_at")
    Instant suppressedAt;
    @Column(name = "due_at")
    Instant dueAt;
    @Column(name = "claimed_at")
    Instant claimedAt;
    int attempts;
    @Column(name = "last_error")
    String lastError;
    @Column(name = "sent_at")
    Instant sentAt;
    @Column(name = "in_doubt_at")
    Instant inDoubtAt;
    @Column(name = "delivered_at")
    Instant deliveredAt;
    @Column(name = "failed_at")
    Instant failedAt;
    @Column(name = "expires_at")
    Instant expiresAt;
    @Column(name = "expired_at")
    Instant expiredAt;
    @Column(name = "answered_at")
    Instant answeredAt;
    @Enumerated(EnumType.STRING)
    @Column(table = "reminder", name = "status")
    ReminderStatus reminderStatus;
    @Column(table = "reminder", name = "due_at")
    Instant reminderDueAt;
    @Column(table = "reminder", name = "sent_at")
    Instant reminderSentAt;
    @Column(table = "reminder", name = "last_error")
    String reminderLastError;
    @Enumerated(EnumType.STRING)
    @Column(table = "reminder", name = "dropped_for")
    NoReminder reminderDroppedFor;

    Invitation() {
        // Hibernate makes it.
    }
}
