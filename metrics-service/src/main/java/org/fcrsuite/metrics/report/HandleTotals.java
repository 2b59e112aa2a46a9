package org.fcrsuite.metrics.report;

import java.util.function.IntConsumer;

import org.fcrsuite.metrics.column.Page;

/** Adds up how long contacts took, member by member. */
final class HandleTotals implements Gathering<HandleTotals> {

    private final Judge judge;
    private final boolean byAgent;
    private final long[] contacts;
    private final long[] seconds;

    /**
     * @param judge of all contacts: repeats take time as well, those that are left out altogether do not count
     * @param byAgent by who took the contact, or by its topic
     * @param members how many there are
     */
    HandleTotals(Judge judge, boolean byAgent, int members) {
        this.judge = judge;
        this.byAgent = byAgent;
        contacts = new long[members];
        seconds = new long[members];
    }

    @Override
    public void add(Batch batch) {
        int[] kinds = judge.kinds(batch);
        Page page = batch.page();
        for (int i = 0; i < batch.size(); i++) {
            int slot = batch.slot(i);
            if (page.handleSeconds(slot) != Page.UNKNOWN && judge.decision(kinds[i]).isInScope()) {
                int member = byAgent ? page.agent(slot) : batch.topic(i);
                contacts[member]++;
                seconds[member] += page.handleSeconds(slot);
            }
        }
    }

    @Override
    public void add(HandleTotals other) {
        for (int member = 0; member < contacts.length; member++) {
            contacts[member] += other.contacts[member];
            seconds[member] += other.seconds[member];
        }
    }

    /** Those who took any time. */
    void eachMember(IntConsumer consumer) {
        for (int member = 0; member < contacts.length; member++) {
            if (contacts[member] > 0) {
                consumer.accept(member);
            }
        }
    }

    HandleTimes.Timed of(int member) {
        return new HandleTimes.Timed(contacts[member], seconds[member]);
    }
}
