package org.fcrsuite.metrics.report;

import org.fcrsuite.kit.problem.ProblemException;

/**
 * The {@link Sides} of many groups in one array: millions of contacts are counted in no order, and the processor goes on to the
 * next one before a counter has come from memory only where nothing else has to be read to know its place.
 */
final class GroupSides {

    private final int topics;
    private final int length;
    private final int[] contacts;

    /** @throws ProblemException 503 where there is no room for so many groups by topics */
    GroupSides(int groups, int topics) {
        this.topics = topics;
        length = Sides.length(topics);
        LargeReports.checkRoom((long) Integer.BYTES * groups * length);
        contacts = new int[Math.multiplyExact(groups, length)];
    }

    /**
     * @param kindOf the kind of each contact of the batch
     * @param saidOf what both say, by kind
     */
    void count(Batch batch, int[] kindOf, int[] saidOf) {
        int[] groupOf = batch.groups();
        int[] topicOf = batch.topics();
        for (int i = 0; i < batch.size(); i++) {
            contacts[groupOf[i] * length + Sides.place(saidOf[kindOf[i]], topicOf[i], topics)]++;
        }
    }

    /** @param both what they say */
    void count(int group, int both, int topic) {
        contacts[group * length + Sides.place(both, topic, topics)]++;
    }

    Sides of(int group) {
        return new Sides(topics, contacts, group * length);
    }

    void add(GroupSides other) {
        Cells.add(contacts, other.contacts);
    }

    /** Those of one group of another one. */
    void add(int group, GroupSides other, int ofOther) {
        for (int place = 0; place < length; place++) {
            contacts[group * length + place] += other.contacts[ofOther * length + place];
        }
    }
}
