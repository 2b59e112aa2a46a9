package org.fcrsuite.metrics.alert;

/** The figures that can be watched. The names are stored. */
public enum Watched {
    EXTERNAL,
    GAP
}
