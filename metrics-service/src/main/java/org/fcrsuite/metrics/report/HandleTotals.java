package org.fcrsuite.metrics.report;

import java.util.function.IntConsumer;

import org.fcrsuite.metrics.column.Page;

/** Adds up how long contacts took, member by member. */
final class HandleTotals implements Gathering<HandleTotals> {

    private final Judge judge;
    private final boolean byAgent;
    /** There is room only for those that occur. */
    private final Timed[] members;
    private final int topics;

    /**
     * @param judge of all contacts: repeats take time as well, those that are left out altogether do not count
     * @param byAgent by who took the contact, or by the group that it is in
     * @param members how many there are, as of topics
     */
    HandleTotals(Judge judge, boolean byAgent, int members, int topics) {
        this.judge = judge;
        this.byAgent = byAgent;
        this.topics = topics;
        this.members = new Timed[members];
    }

    @Override
    public void add(Batch batch) {
        int[] kinds = batch.kinds(judge);
        Page page = batch.page();
        for (int i = 0; i < batch.size(); i++) {
            int seconds = page.handleSeconds(batch.slot(i));
            if (seconds != Page.UNKNOWN && judge.decision(kinds[i]).isInScope()) {
                of(byAgent ? page.agent(batch.slot(i)) : batch.group(i)).add(batch.topic(i), seconds);
            }
        }
    }

    @Override
    public void add(HandleTotals other) {
        other.eachMember(member -> of(member).add(other.members[member]));
    }

    /** Those who took any time. */
    void eachMember(IntConsumer consumer) {
        for (int member = 0; member < members.length; member++) {
            if (members[member] != null) {
                consumer.accept(member);
            }
        }
    }

    Timed of(int member) {
        if (members[member] == null) {
            members[member] = new Timed(topics);
        }
        return members[member];
    }

    /** Of all members. */
    Timed together() {
        Timed all = new Timed(topics);
        eachMember(member -> all.add(members[member]));
        return all;
    }
}
