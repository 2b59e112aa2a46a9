package org.fcrsuite.metrics.domain;

/**
 * The bit layout of an outcome's number, lowest bits first. Stored rows depend on it: new facts are appended at the end,
 * with zero meaning "not known", and nothing is ever moved.
 */
final class OutcomeCode {

    private static final int GAP_NEXT = 7;
    private static final int GAP_BITS = 7;

    private long bits;
    private int position;

    private OutcomeCode(long bits) {
        this.bits = bits;
    }

    static long write(Outcome o) {
        OutcomeCode code = new OutcomeCode(0);
        code.put(o.open()).put(o.continuation()).put(o.outbound()).put(o.abandoned()).put(o.automated());
        code.put(2, o.issueKnown().ordinal()).put(7, o.gapNext()).put(7, o.gapBefore());
        code.put(o.transferred()).put(o.escalated()).put(o.reopened()).put(2, o.disposition().ordinal());
        code.put(5, o.agentReplies()).put(5, o.customerReplies()).put(5, o.agents()).put(o.hasAgent());
        return code.put(o.survey()).bits;
    }

    /** A survey alone, in the same bits from the lowest on. */
    static int write(Survey survey) {
        return (int) new OutcomeCode(0).put(survey).bits;
    }

    static Survey survey(int bits) {
        return new OutcomeCode(bits).survey();
    }

    private OutcomeCode put(Survey survey) {
        put(3, survey.asked().ordinal()).put(survey.answered());
        put(3, survey.resolved() == null ? 0 : survey.resolved().ordinal() + 1);
        return put(2, survey.contactsTaken() == null ? 0 : survey.contactsTaken().ordinal() + 1).put(survey.suspect());
    }

    private Survey survey() {
        return new Survey(one(3, Asked.values()), flag(), oneOrNull(3, Answer.values()),
                oneOrNull(2, ContactsTaken.values()), flag());
    }

    static Outcome read(long bits) {
        OutcomeCode code = new OutcomeCode(bits);
        // Java evaluates arguments from left to right: the order of the record is the order of the bits.
        return new Outcome(code.flag(), code.flag(), code.flag(), code.flag(), code.flag(),
                code.one(2, IssueKnown.values()), code.number(7), code.number(7), code.flag(), code.flag(), code.flag(),
                code.one(2, Disposition.values()), code.number(5), code.number(5), code.number(5), code.flag(),
                code.survey());
    }

    /** After five flags and two bits. */
    static int gapNext(long bits) {
        return (int) (bits >>> GAP_NEXT) & (1 << GAP_BITS) - 1;
    }

    private OutcomeCode put(boolean flag) {
        return put(1, flag ? 1 : 0);
    }

    private OutcomeCode put(int width, int value) {
        bits |= (long) value << position;
        position += width;
        return this;
    }

    private boolean flag() {
        return number(1) == 1;
    }

    private int number(int width) {
        int value = (int) (bits >>> position & (1L << width) - 1);
        position += width;
        return value;
    }

    private <E> E one(int width, E[] values) {
        return values[number(width)];
    }

    private <E> E oneOrNull(int width, E[] values) {
        int value = number(width);
        return value == 0 ? null : values[value - 1];
    }
}
