package org.fcrsuite.metrics.report;

import org.fcrsuite.metrics.domain.Verdict;
import org.fcrsuite.metrics.statistics.FourWay;
import org.fcrsuite.metrics.statistics.Part;
import org.fcrsuite.metrics.statistics.Stratum;

/**
 * Contacts of one group by what the records say for good and what the customers say, topic by topic: all that figures by
 * topic rest on. Groups may be many, so this is small.
 */
final class Sides {

    /** What either side may say: nothing that counts, yes, no. */
    private static final int WORDS = 3;
    private static final int YES = 1;
    private static final int NO = 2;
    private static final int NOTHING = 0;

    private final int topics;
    /** By what both say, and by topic. */
    private final int[] contacts;
    private final int begin;

    /** @param topics how many there are */
    Sides(int topics) {
        this(topics, new int[length(topics)], 0);
    }

    /**
     * @param contacts with those of other groups
     * @param begin where those of this group are
     */
    Sides(int topics, int[] contacts, int begin) {
        this.topics = topics;
        this.contacts = contacts;
        this.begin = begin;
    }

    /** How many numbers a group takes. */
    static int length(int topics) {
        return WORDS * WORDS * topics;
    }

    /** Where among those it is counted what both say. */
    static int place(int both, int topic, int topics) {
        return both * topics + topic;
    }

    /** What both sides say, as one number. */
    static int of(Decision decision, boolean includeSuspect) {
        return both(word(decision.internal()), decision.hasAnswer(includeSuspect) ? word(decision.external()) : NOTHING);
    }

    private static int both(int internal, int external) {
        return WORDS * internal + external;
    }

    private static int word(Verdict verdict) {
        return verdict.isResolved() ? YES : verdict.isDetermined() ? NO : NOTHING;
    }

    /** @param both what they say */
    void count(int both, int topic, int more) {
        contacts[begin + place(both, topic, topics)] += more;
    }

    int topics() {
        return topics;
    }

    private int get(int internal, int external, int topic) {
        return contacts[begin + place(both(internal, external), topic, topics)];
    }

    private int internal(int word, int topic) {
        return get(word, NOTHING, topic) + get(word, YES, topic) + get(word, NO, topic);
    }

    private int external(int word, int topic) {
        return get(NOTHING, word, topic) + get(YES, word, topic) + get(NO, word, topic);
    }

    Part internal(int topic) {
        return part(internal(YES, topic), internal(NO, topic));
    }

    /** What customers say, whether the internal verdict is final or not. */
    Part external(int topic) {
        return part(external(YES, topic), external(NO, topic));
    }

    private static Part part(long yes, long no) {
        return new Part(yes, yes + no);
    }

    Stratum stratum(int topic) {
        return new Stratum(internal(YES, topic), internal(NO, topic), matched(topic));
    }

    private FourWay matched(int topic) {
        return new FourWay(get(YES, YES, topic), get(YES, NO, topic), get(NO, YES, topic), get(NO, NO, topic));
    }

    /** Of all topics. */
    FourWay matched() {
        return new FourWay(sum(YES, YES), sum(YES, NO), sum(NO, YES), sum(NO, NO));
    }

    private long sum(int internal, int external) {
        long sum = 0;
        for (int topic = 0; topic < topics; topic++) {
            sum += get(internal, external, topic);
        }
        return sum;
    }
}
