package org.fcrsuite.metrics.target;

/** Which of the two figures: what the records say, or what customers say. The names are stored, and part of the API. */
public enum Side {
    INTERNAL,
    EXTERNAL
}
