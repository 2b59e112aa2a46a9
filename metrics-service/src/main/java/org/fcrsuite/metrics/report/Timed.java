package org.fcrsuite.metrics.report;

/** How long contacts took, topic by topic. */
final class Timed {

    /** Of each topic how many contacts came with a handle time, and the seconds of all of them. */
    private final long[] sums;
    private final int begin;
    private final int end;

    /** @param topics how many there are */
    Timed(int topics) {
        this(topics, new long[length(topics)], 0);
    }

    /**
     * @param sums with those of others
     * @param begin where those of this one are
     */
    Timed(int topics, long[] sums, int begin) {
        this.sums = sums;
        this.begin = begin;
        end = begin + length(topics);
    }

    /** How many numbers one takes. */
    static int length(int topics) {
        return 2 * topics;
    }

    /** @param begin where the one's are who took that time */
    static void add(long[] sums, int begin, int topic, int seconds) {
        sums[begin + 2 * topic]++;
        sums[begin + 2 * topic + 1] += seconds;
    }

    void add(Timed other) {
        for (int i = 0; i < end - begin; i++) {
            sums[begin + i] += other.sums[other.begin + i];
        }
    }

    long contacts(int topic) {
        return sums[begin + 2 * topic];
    }

    /** Of one topic; not a number where none is known. */
    double mean(int topic) {
        return (double) sums[begin + 2 * topic + 1] / sums[begin + 2 * topic];
    }

    long all() {
        return sum(0);
    }

    /** Null where none is known. */
    Double mean() {
        return all() == 0 ? null : (double) sum(1) / all();
    }

    private long sum(int first) {
        long sum = 0;
        for (int i = begin + first; i < end; i += 2) {
            sum += sums[i];
        }
        return sum;
    }
}
