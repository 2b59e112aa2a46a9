package org.fcrsuite.metrics.chain;

import java.time.ZoneId;

import org.fcrsuite.metrics.domain.Chaining;
import org.fcrsuite.metrics.domain.RepeatChannel;
import org.fcrsuite.metrics.domain.SameIssue;

/** A chaining that is kept measured. */
public record ChainingRow(int id, String zone, SameIssue sameIssue, RepeatChannel repeatChannel, int reconnectMinutes,
        boolean excludeOutbound, boolean excludeAbandoned, boolean excludeAutomated, State state) {

    public enum State {
        /** New contacts are measured already; the older ones are still being. */
        BUILDING,
        READY,
        /** No definition uses it; its rows are being removed. */
        DROPPED
    }

    Chaining rules() {
        return new Chaining(sameIssue, repeatChannel, reconnectMinutes, excludeOutbound, excludeAbandoned,
                excludeAutomated);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
