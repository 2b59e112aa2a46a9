package org.fcrsuite.metrics.report;

import java.util.function.IntConsumer;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.column.Page;

/** Adds up how long contacts took, member by member. */
final class HandleTotals implements Gathering<HandleTotals> {

    private static final int IN_SCOPE = 1;

    private final Judge judge;
    private final ByKind scope;
    private final boolean byAgent;
    private final int members;
    private final int topics;
    /** Of one member after the other, as {@link GroupSides}. */
    private final long[] sums;

    /**
     * @param judge of all contacts: repeats take time as well, those that are left out altogether do not count
     * @param byAgent by who took the contact, or by the group that it is in
     * @param members how many there are, as of topics
     * @throws ProblemException 503 where there is no room for so many members by topics
     */
    HandleTotals(Judge judge, boolean byAgent, int members, int topics) {
        this.judge = judge;
        scope = new ByKind(judge, decision -> decision.isInScope() ? IN_SCOPE : 0);
        this.byAgent = byAgent;
        this.members = members;
        this.topics = topics;
        LargeReports.checkRoom((long) Long.BYTES * members * Timed.length(topics));
        sums = new long[Math.multiplyExact(members, Timed.length(topics))];
    }

    @Override
    public void add(Batch batch) {
        int[] kindOf = batch.kinds(judge);
        int[] scopeOf = scope.numbers();
        int[] topicOf = batch.topics();
        int length = Timed.length(topics);
        Page page = batch.page();
        for (int i = 0; i < batch.size(); i++) {
            int seconds = page.handleSeconds(batch.slot(i));
            if (seconds != Page.UNKNOWN && scopeOf[kindOf[i]] == IN_SCOPE) {
                int member = byAgent ? page.agent(batch.slot(i)) : batch.group(i);
                Timed.add(sums, member * length, topicOf[i], seconds);
            }
        }
    }

    @Override
    public void add(HandleTotals other) {
        for (int place = 0; place < sums.length; place++) {
            sums[place] += other.sums[place];
        }
    }

    /** Those of whom any time is known. */
    void eachMember(IntConsumer consumer) {
        for (int member = 0; member < members; member++) {
            if (of(member).all() > 0) {
                consumer.accept(member);
            }
        }
    }

    Timed of(int member) {
        return new Timed(topics, sums, member * Timed.length(topics));
    }

    /** Of all members. */
    Timed together() {
        Timed all = new Timed(topics);
        eachMember(member -> all.add(of(member)));
        return all;
    }
}
