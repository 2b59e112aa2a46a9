package org.fcrsuite.ingest.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Reads single fields and checks each against its own bounds; what is wrong is noted and reads as absent. */
final class CheckedFields {

    private final ContactFields fields;
    private final FieldErrors errors;

    CheckedFields(ContactFields fields, FieldErrors errors) {
        this.fields = fields;
        this.errors = errors;
    }

    String text(String field, int maxLength) {
        String given = fields.text(field);
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            return null;
        }
        var complaint = TextRule.complaint(text, maxLength, false);
        complaint.ifPresent(detail -> errors.add(field, detail));
        return complaint.isPresent() ? null : text;
    }

    /** Any of its values, written as its constants are. */
    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        String word = text(field, 100);
        if (word == null) {
            return null;
        }
        E[] values = type.getEnumConstants();
        for (E value : values) {
            if (value.name().equals(word)) {
                return value;
            }
        }
        errors.add(field, "is '" + word + "'; it must be one of " + String.join(", ",
                Arrays.stream(values).map(Enum::name).toList()));
        return null;
    }

    Integer count(String field, int most) {
        Long value = whole(field, most);
        return value == null ? null : value.intValue();
    }

    Long whole(String field, long most) {
        Long value = fields.whole(field);
        if (value != null && (value < 0 || value > most)) {
            errors.add(field, "is " + value + "; it must be between 0 and " + most);
            return null;
        }
        return value;
    }

    boolean flag(String field, boolean whenAbsent) {
        Boolean value = fields.flag(field);
        return value == null ? whenAbsent : value;
    }

    Double sentiment(String field) {
        Double value = fields.decimal(field);
        if (value != null && !(value >= -1 && value <= 1)) {
            errors.add(field, "is " + value + "; it must be between -1 (bad) and 1 (good)");
            return null;
        }
        return value;
    }

    /** Kept to the microsecond, as the database keeps it, so that sending a contact again finds it unchanged. */
    Instant instant(String field, Instant latest) {
        Instant value = fields.instant(field);
        if (value == null) {
            return null;
        }
        if (value.isBefore(Instant.EPOCH)) {
            errors.add(field, "is " + value + ", before 1970; check the date format and the unit");
            return null;
        }
        if (value.isAfter(latest)) {
            errors.add(field, "is " + value + ", which is still to come; check the time zone and the sender's clock");
            return null;
        }
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    void require(String field, Object value) {
        if (value == null && !errors.has(field)) {
            errors.add(field, "is required");
        }
    }

    void refuse(String field, String detail) {
        errors.add(field, detail);
    }
}
