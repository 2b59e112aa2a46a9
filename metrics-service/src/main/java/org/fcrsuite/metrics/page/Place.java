package org.fcrsuite.metrics.page;

/** The pages. */
public enum Place {
    LOGIN("/login"),
    OVERVIEW("/"),
    RECONCILIATION("/reconciliation");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
