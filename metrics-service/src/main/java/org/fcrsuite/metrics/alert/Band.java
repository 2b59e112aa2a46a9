package org.fcrsuite.metrics.alert;

/** Where a figure is expected; an end of null is open. */
record Band(Double from, Double to) {

    boolean isSet() {
        return from != null || to != null;
    }

    boolean holds(double figure) {
        return (from == null || figure >= from) && (to == null || figure <= to);
    }
}
