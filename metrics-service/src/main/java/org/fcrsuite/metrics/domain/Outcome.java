package org.fcrsuite.metrics.domain;

/**
 * Everything that a definition may look at in one contact, small enough that millions of contacts share some thousands
 * of outcomes. Contacts are counted by outcome, and a definition decides once for each.
 *
 * @param continuation the same contact continued after a dropped line
 * @param gapNext whole days (24 h) from its end to the next contact of its chain, 0 to {@link #NO_GAP}. A gap is shorter
 *        than n days exactly if its whole days are fewer than n, so nothing is lost by the rounding
 * @param gapBefore likewise from the latest end of all earlier contacts of its chain to its start
 * @param agentReplies up to {@link #MOST_TOUCHES}, which stands for "that many or more"; {@link #UNKNOWN} if not known
 */
public record Outcome(boolean open, boolean continuation, boolean outbound, boolean abandoned, boolean automated,
        IssueKnown issueKnown, int gapNext, int gapBefore, boolean transferred, boolean escalated, boolean reopened,
        Disposition disposition, int agentReplies, int customerReplies, int agents, boolean hasAgent, Survey survey) {

    /** No contact within the longest window. */
    public static final int NO_GAP = 90;
    public static final int MOST_TOUCHES = 20;
    public static final int UNKNOWN = 31;

    /** The outcome as a number, to be stored and counted by. */
    public long code() {
        return OutcomeCode.write(this);
    }

    public static Outcome of(long code) {
        return OutcomeCode.read(code);
    }

    /** {@link #gapNext} alone. */
    public static int gapNext(long code) {
        return OutcomeCode.gapNext(code);
    }

    /** What remains of a contact that is in nobody's count: only why. */
    static Outcome leftOut(boolean continuation, boolean outbound, boolean abandoned, boolean automated) {
        return new Outcome(false, continuation, outbound, abandoned, automated, IssueKnown.YES, NO_GAP, NO_GAP, false,
                false, false, Disposition.UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, true, Survey.NONE);
    }

    /** As it was known before it ended, or before all was known of its survey. */
    Outcome asKnown(boolean stillOpen, Survey then) {
        return new Outcome(stillOpen, continuation, outbound, abandoned, automated, issueKnown, gapNext, gapBefore,
                transferred, escalated, reopened, disposition, agentReplies, customerReplies, agents, hasAgent, then);
    }

    static int capped(int touches) {
        return Math.min(touches, MOST_TOUCHES);
    }
}
