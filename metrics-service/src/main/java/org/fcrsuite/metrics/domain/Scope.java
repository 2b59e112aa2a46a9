package org.fcrsuite.metrics.domain;

import java.util.ArrayList;
import java.util.List;

/** Which contacts a definition speaks of at all. Both verdicts are over the same ones, or they could not be compared. */
final class Scope {

    private Scope() {
    }

    /** Why the contact is outside the definition; empty if it is inside. */
    static List<Reason> leavesOut(Definition definition, Outcome outcome, String topic) {
        List<Reason> reasons = new ArrayList<>(0);
        add(reasons, outcome.outbound(), Reason.OUTBOUND);
        add(reasons, outcome.abandoned(), Reason.ABANDONED);
        add(reasons, outcome.automated(), Reason.AUTOMATED);
        add(reasons, outcome.continuation(), Reason.RECONNECT);
        add(reasons, definition.excludeUnassigned() && !outcome.hasAgent(), Reason.UNASSIGNED);
        add(reasons, topic != null && definition.excludeTopics().contains(topic), Reason.TOPIC_LEFT_OUT);
        add(reasons, definition.unit() == Unit.FIRST_CONTACTS && outcome.gapBefore() < definition.windowDays(),
                Reason.IS_A_REPEAT);
        return reasons;
    }

    static void add(List<Reason> reasons, boolean applies, Reason reason) {
        if (applies) {
            reasons.add(reason);
        }
    }
}
