package org.fcrsuite.metrics.column;

/** Where a contact belongs, by the numbers of the names. Some thousands of these are shared by millions of contacts. */
public record Segment(int source, int channel, int topic, int team, int queue) {
}
