package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

import org.fcrsuite.metrics.column.Page;

/** Adds up how long contacts took, member by member. */
final class HandleTotals implements Gathering<HandleTotals> {

    private final Judge judge;
    private final boolean byAgent;
    /** By member and topic; there is room only for members that occur. */
    private final long[][] contacts;
    private final long[][] seconds;
    private final int topics;

    /**
     * @param judge of all contacts: repeats take time as well, those that are left out altogether do not count
     * @param byAgent by who took the contact, or by its topic
     * @param members how many there are, as of topics
     */
    HandleTotals(Judge judge, boolean byAgent, int members, int topics) {
        this.judge = judge;
        this.byAgent = byAgent;
        this.topics = topics;
        contacts = new long[members][];
        seconds = new long[members][];
    }

    @Override
    public void add(Batch batch) {
        int[] kinds = batch.kinds(judge);
        Page page = batch.page();
        for (int i = 0; i < batch.size(); i++) {
            int slot = batch.slot(i);
            if (page.handleSeconds(slot) != Page.UNKNOWN && judge.decision(kinds[i]).isInScope()) {
                add(byAgent ? page.agent(slot) : batch.topic(i), batch.topic(i), 1, page.handleSeconds(slot));
            }
        }
    }

    private void add(int member, int topic, long more, long moreSeconds) {
        if (contacts[member] == null) {
            contacts[member] = new long[topics];
            seconds[member] = new long[topics];
        }
        contacts[member][topic] += more;
        seconds[member][topic] += moreSeconds;
    }

    @Override
    public void add(HandleTotals other) {
        other.eachMember(member -> {
            for (int topic = 0; topic < topics; topic++) {
                add(member, topic, other.contacts[member][topic], other.seconds[member][topic]);
            }
        });
    }

    /** Those who took any time. */
    void eachMember(IntConsumer consumer) {
        for (int member = 0; member < contacts.length; member++) {
            if (contacts[member] != null) {
                consumer.accept(member);
            }
        }
    }

    /** @param key of a topic by its number */
    Timed of(int member, IntUnaryOperator key) {
        Map<Integer, Long> ofTopics = new HashMap<>();
        Map<Integer, Long> secondsOfTopics = new HashMap<>();
        for (int topic = 0; topic < topics; topic++) {
            if (contacts[member][topic] > 0) {
                ofTopics.put(key.applyAsInt(topic), contacts[member][topic]);
                secondsOfTopics.put(key.applyAsInt(topic), seconds[member][topic]);
            }
        }
        return new Timed(ofTopics, secondsOfTopics);
    }
}
