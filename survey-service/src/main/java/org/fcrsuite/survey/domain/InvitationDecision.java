package org.fcrsuite.survey.domain;

import java.time.Instant;

/** What the policy says about one contact. */
public sealed interface InvitationDecision {

    /** Ask, not before {@code at}. */
    record Invite(Instant at, Medium medium) implements InvitationDecision {
    }

    record Suppress(Reason why) implements InvitationDecision {
    }
}
