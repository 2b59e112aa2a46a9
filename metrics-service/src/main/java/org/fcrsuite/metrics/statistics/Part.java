package org.fcrsuite.metrics.statistics;

/** Some contacts of a whole: how many there are, and how many of them are resolved. */
public record Part(long resolved, long determined) {

    public static final Part NONE = new Part(0, 0);

    public Part plus(Part other) {
        return new Part(resolved + other.resolved, determined + other.determined);
    }

    /** Not a number where nothing is determined. */
    public double rate() {
        return (double) resolved / determined;
    }
}
