package org.fcrsuite.survey.domain;

import java.util.Set;

/**
 * Which contacts are asked about, whoever had them.
 *
 * @param outbound
 *        whether also those that the company began
 */
public record Scope(Set<Channel> channelsLeftOut, Set<String> topicsLeftOut, boolean outbound) {

    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), false);

    public Scope {
        channelsLeftOut = Set.copyOf(channelsLeftOut);
        topicsLeftOut = Set.copyOf(topicsLeftOut);
    }

    /** Why the contact does not fit; null where it does. */
    Reason objection(ContactFacts contact) {
        if (contact.direction() == Direction.OUTBOUND && !outbound) {
            return Reason.OUTBOUND;
        }
        if (contact.abandoned()) {
            return Reason.ABANDONED;
        }
        if (contact.automated()) {
            return Reason.AUTOMATED;
        }
        if (contact.channel() != null && channelsLeftOut.contains(contact.channel())) {
            return Reason.CHANNEL_LEFT_OUT;
        }
        return contact.topic() != null && topicsLeftOut.contains(contact.topic()) ? Reason.TOPIC_LEFT_OUT : null;
    }
}
