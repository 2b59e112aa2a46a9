package org.fcrsuite.metrics.table;

/** Something that a file says of where its figures come from. */
public record Fact(String key, String value) {
}
