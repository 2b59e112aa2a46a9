package org.fcrsuite.survey.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.fcrsuite.survey.domain.InvitationDecision.Invite;

/**
 * What a policy would have decided about contacts of the past, taken one after the other as they were announced. Whom it
 * would have asked counts for its own recontact period, not who was asked in fact.
 */
public final class Trial {

    private final Policy policy;
    private final Set<Medium> unreachableBy;
    private final Map<UUID, Instant> lastInvited;

    /**
     * @param before
     *        when customers were last invited before the first of the contacts
     */
    public Trial(Policy policy, Set<Medium> unreachableBy, Map<UUID, Instant> before) {
        this.policy = policy;
        this.unreachableBy = unreachableBy;
        this.lastInvited = new HashMap<>(before);
    }

    public InvitationDecision decide(ContactFacts contact, boolean optedOut, boolean askedElsewhere, boolean bounced,
            Instant announcedAt) {
        UUID customer = contact.customerKey();
        InvitationDecision decision = policy.decide(contact,
                new History(optedOut, askedElsewhere, lastInvited.get(customer), bounced ? withoutMail() : unreachableBy,
                        bounced),
                announcedAt);
        if (decision instanceof Invite invite) {
            lastInvited.merge(customer, invite.at(), (one, other) -> one.isAfter(other) ? one : other);
        }
        return decision;
    }

    /** When the customer would be reminded of that, were there no answer. @param zones where they may be */
    public Optional<Instant> remindedAt(InvitationDecision decision, String zones) {
        return decision instanceof Invite invite ? policy.remindAt(invite.at(), zones) : Optional.empty();
    }

    private Set<Medium> withoutMail() {
        Set<Medium> unreachable = EnumSet.of(Medium.EMAIL);
        unreachable.addAll(unreachableBy);
        return unreachable;
    }
}
