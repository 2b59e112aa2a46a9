package org.fcrsuite.metrics.chain;

import java.time.ZoneId;
import java.util.UUID;

import org.fcrsuite.metrics.domain.Chaining;
import org.fcrsuite.metrics.domain.RepeatChannel;
import org.fcrsuite.metrics.domain.SameIssue;

/**
 * A chaining that is kept measured.
 *
 * @param builtThrough while it is being built: the last customer, in PostgreSQL's order, whose contacts are measured
 */
public record ChainingRow(int id, String zone, SameIssue sameIssue, RepeatChannel repeatChannel, int reconnectMinutes,
        boolean excludeOutbound, boolean excludeAbandoned, boolean excludeAutomated, State state,
        UUID builtThrough) {

    public enum State {
        /** Measured customer by customer; nothing is reported before all are. */
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

    /** Whether this customer's contacts are measured. Those of the others will be when their turn comes. */
    boolean covers(UUID owner) {
        return isReady() || compare(owner, builtThrough) <= 0;
    }

    /** As PostgreSQL orders them: without signs. */
    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
