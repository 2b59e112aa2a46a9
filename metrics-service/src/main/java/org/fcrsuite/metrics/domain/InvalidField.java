package org.fcrsuite.metrics.domain;

/** A rule of a definition that cannot be taken as given. */
public record InvalidField(String field, String detail) {
}
