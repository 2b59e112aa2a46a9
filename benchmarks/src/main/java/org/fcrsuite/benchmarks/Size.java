package org.fcrsuite.benchmarks;

/**
 * How much there is.
 *
 * @param contacts roughly: issues are made until there are so many
 */
record Size(int contacts, int customers, int days, int topics, int agents) {

    private static final int FULL = 3_000_000;

    /** Fewer contacts of as many customers each; days, topics and agents stay. */
    static Size of(int contacts) {
        return new Size(contacts, Math.max(1, contacts / 3), 300, 40, 2_000);
    }

    static Size full() {
        return of(FULL);
    }
}
