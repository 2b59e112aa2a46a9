package org.fcrsuite.survey.domain;

import java.util.Set;

/** Which contacts are not asked about, whoever had them. */
public record Scope(Set<Channel> channelsLeftOut, Set<String> topicsLeftOut) {

    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of());

    public Scope {
        channelsLeftOut = Set.copyOf(channelsLeftOut);
        topicsLeftOut = Set.copyOf(topicsLeftOut);
    }

    /** Why the contact does not fit; null where it does. */
    Reason objection(SurveyRequest request) {
        if (request.direction() == Direction.OUTBOUND) {
            return Reason.OUTBOUND;
        }
        if (request.abandoned()) {
            return Reason.ABANDONED;
        }
        if (request.automated()) {
            return Reason.AUTOMATED;
        }
        if (request.channel() != null && channelsLeftOut.contains(request.channel())) {
            return Reason.CHANNEL_LEFT_OUT;
        }
        return request.topic() != null && topicsLeftOut.contains(request.topic()) ? Reason.TOPIC_LEFT_OUT : null;
    }
}
