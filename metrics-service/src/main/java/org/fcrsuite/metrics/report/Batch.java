package org.fcrsuite.metrics.report;

import org.fcrsuite.metrics.column.Page;

/** Contacts of one page that are counted, each once for each group that it is counted in. It is filled anew and again. */
final class Batch {

    private static final int MOST = Page.SIZE;

    private final int[] slots = new int[MOST];
    private final int[] groups = new int[MOST];
    private final int[] topics = new int[MOST];
    private final int[] variants = new int[MOST];
    private final int[] kinds = new int[MOST];
    /** Of a look back alone: null now. */
    private int[] days;
    private int[] outcomes;
    private Page page;
    private int size;
    /** Whose {@link #kinds} are there; null where nobody was asked yet. */
    private Judge judge;

    void begin(Page next) {
        page = next;
        size = 0;
        judge = null;
    }

    boolean isFull() {
        return size == MOST;
    }

    void add(int slot, int group, int topic, int variant) {
        slots[size] = slot;
        groups[size] = group;
        topics[size] = topic;
        variants[size] = variant;
        size++;
    }

    /** As it was known on an earlier day. */
    void addPast(int slot, int group, int topic, int variant, Then then) {
        if (days == null) {
            days = new int[MOST];
            outcomes = new int[MOST];
        }
        days[size] = then.day();
        outcomes[size] = then.outcome();
        add(slot, group, topic, variant);
    }

    /**
     * What an earlier day knew of a contact.
     *
     * @param day the one on which it was counted then
     * @param outcome its number in the dictionary
     */
    record Then(int day, int outcome) {
    }

    Page page() {
        return page;
    }

    int size() {
        return size;
    }

    int slot(int i) {
        return slots[i];
    }

    /** On which it is counted, from 1970. */
    int day(int i) {
        return days == null ? page.day(slots[i]) : days[i];
    }

    /** Its number in the dictionary. */
    int outcome(int i) {
        return outcomes == null ? page.outcome(slots[i]) : outcomes[i];
    }

    /** Its number among {@link Scan#groups}. */
    int group(int i) {
        return groups[i];
    }

    /** Its number among {@link Scan#topics}. */
    int topic(int i) {
        return topics[i];
    }

    /** All of them, by place; not to be changed, as {@link #topics}. Loops over arrays are what the compiler does best. */
    int[] groups() {
        return groups;
    }

    int[] topics() {
        return topics;
    }

    /** As {@link Judge} takes it. */
    int variant(int i) {
        return variants[i];
    }

    /**
     * The number of the kind of decision that each is, good until another judge is asked: whoever gathers more of the same
     * contacts need not ask again.
     */
    int[] kinds(Judge asked) {
        if (judge != asked) {
            asked.judge(this, kinds);
            judge = asked;
        }
        return kinds;
    }
}
