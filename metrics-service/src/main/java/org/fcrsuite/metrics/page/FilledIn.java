package org.fcrsuite.metrics.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

/** Reads the fields of a form as somebody has filled them in, right or wrong. */
record FilledIn(MultivaluedMap<String, String> sent) {

    /** Empty where it is missing or longer than any that is right. */
    String text(String name, int longest) {
        String value = sent.getFirst(name);
        return value == null || value.length() > longest ? "" : value.trim();
    }

    /** As it was typed, spaces too; null where nothing was. */
    String secret(String name) {
        String value = sent.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Of what the form removes; what is no number is nobody's. */
    long id() {
        String id = sent.getFirst("id");
        return id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
    }

    /** Null where it cannot be read. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** Null where it is none of them. */
    static <E extends Enum<E>> E choice(E[] all, String text) {
        return Stream.of(all).filter(one -> one.name().equals(text)).findFirst().orElse(null);
    }
}
