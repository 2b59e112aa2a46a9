package org.fcrsuite.survey.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The life of an invitation. SUPPRESSED is as final as it is for the customer: nothing is sent. An answer from another
 * system may reach an invitation in any other state, since that system knows nothing of ours.
 */
public enum InvitationStatus {
    /** Waits for its time. What was sent comes here again only where a bounce proves that it did not arrive. */
    QUEUED,
    /** Claimed and committed before the provider is spoken to, so that nobody sends it a second time. */
    SENDING,
    /** The provider has it, and will say whether it arrived. */
    SENT,
    /** Whether it was sent is not known (a crash or a lost connection at the wrong moment). Never sent again. */
    IN_DOUBT,
    /** As far as can be known: a mail server has taken it over and has not sent it back, or the provider said so. */
    DELIVERED,
    FAILED,
    BOUNCED,
    ANSWERED,
    EXPIRED,
    SUPPRESSED;

    private Set<InvitationStatus> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(SENDING, FAILED, SUPPRESSED, ANSWERED);
            case SENDING -> EnumSet.of(SENT, DELIVERED, BOUNCED, QUEUED, FAILED, IN_DOUBT, ANSWERED);
            case SENT -> EnumSet.of(QUEUED, DELIVERED, BOUNCED, ANSWERED, EXPIRED);
            case IN_DOUBT -> EnumSet.of(DELIVERED, BOUNCED, ANSWERED, EXPIRED);
            case DELIVERED -> EnumSet.of(QUEUED, BOUNCED, ANSWERED, EXPIRED);
            case FAILED, BOUNCED, EXPIRED -> EnumSet.of(ANSWERED);
            case ANSWERED, SUPPRESSED -> EnumSet.noneOf(InvitationStatus.class);
        };
    }

    /** Whether our message went out, or may have. */
    public boolean mayHaveLeft() {
        return switch (this) {
            case QUEUED, FAILED, SUPPRESSED -> false;
            case SENDING, SENT, IN_DOUBT, DELIVERED, BOUNCED, ANSWERED, EXPIRED -> true;
        };
    }

    public boolean canBecome(InvitationStatus status) {
        return next().contains(status);
    }

    /** The states that can become this one, for the {@code where} of an update that makes it so. */
    public List<String> predecessors() {
        return Arrays.stream(values()).filter(status -> status.canBecome(this)).map(Enum::name).toList();
    }
}
