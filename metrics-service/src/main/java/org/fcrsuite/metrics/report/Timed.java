package org.fcrsuite.metrics.report;

/** How long contacts took, topic by topic. */
final class Timed {

    /** Of each topic how many contacts came with a handle time, and the seconds of all of them. */
    private final long[] sums;

    /** @param topics how many there are */
    Timed(int topics) {
        sums = new long[2 * topics];
    }

    void add(int topic, int seconds) {
        sums[2 * topic]++;
        sums[2 * topic + 1] += seconds;
    }

    void add(Timed other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
    }

    long contacts(int topic) {
        return sums[2 * topic];
    }

    /** Of one topic; not a number where none is known. */
    double mean(int topic) {
        return (double) sums[2 * topic + 1] / sums[2 * topic];
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
        for (int i = first; i < sums.length; i += 2) {
            sum += sums[i];
        }
        return sum;
    }
}
