package org.fcrsuite.ingest.domain;

/**
 * What is wrong with one field, and what to do about it.
 *
 * @param field its path as the sender wrote it, for example {@code customer.email}
 */
public record FieldError(String field, String detail) {

    @Override
    public String toString() {
        return field.isEmpty() ? detail : field + " " + detail;
    }
}
