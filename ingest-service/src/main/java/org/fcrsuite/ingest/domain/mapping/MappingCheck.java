package org.fcrsuite.ingest.domain.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.fcrsuite.ingest.domain.Channel;
import org.fcrsuite.ingest.domain.ContactFieldNames;
import org.fcrsuite.ingest.domain.ContactReader;
import org.fcrsuite.ingest.domain.FieldError;
import org.fcrsuite.ingest.domain.FieldErrors;

/** Says what is wrong with a mapping before any row is read with it. */
public final class MappingCheck {

    // Set once for the whole file.
    private static final Set<String> NOT_PER_ROW = Set.of("source", "surveyAllowed");

    private final ImportMapping mapping;
    private final FieldErrors errors = new FieldErrors();

    private MappingCheck(ImportMapping mapping) {
        this.mapping = mapping;
    }

    public static List<FieldError> of(ImportMapping mapping, Instant now) {
        MappingCheck check = new MappingCheck(mapping);
        check.source();
        check.delimiter();
        check.charset();
        check.times(now);
        check.fields("columns", mapping.columns().keySet());
        check.fields("constants", mapping.constants().keySet());
        check.columns();
        check.channelWords();
        return check.errors.all();
    }

    private void source() {
        if (mapping.source() == null) {
            errors.add("source", "is required");
        } else if (!ContactReader.isSource(mapping.source())) {
            errors.add("source",
                    "must be 1 to 63 of A-Z, a-z, 0-9, '.', '_' and '-', and begin with a letter or a digit");
        }
    }

    private void delimiter() {
        String delimiter = mapping.delimiter();
        if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
            errors.add("delimiter", "must be one character, for example ',' or ';' or a tab (\"\\t\")");
        }
    }

    private void charset() {
        try {
            Charset.forName(mapping.charset());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            errors.add("charset", "is not a known character set; UTF-8 and windows-1252 are usual");
        }
    }

    private void times(Instant now) {
        try {
            ZoneId.of(mapping.zone());
        } catch (DateTimeException unknown) {
            errors.add("zone", "is not a time zone; give one like Europe/Amsterdam or UTC");
        }
        try {
            DateTimes.formatter(mapping.dateTimeFormat());
        } catch (IllegalArgumentException unreadable) {
            errors.add("dateTimeFormat", "is not a date pattern; give one like d/M/yyyy HH:mm");
        }
        Instant observed = mapping.observedThrough();
        if (observed != null && (observed.isAfter(now) || observed.isBefore(Instant.EPOCH))) {
            errors.add("observedThrough", "must be a time between 1970 and now");
        }
    }

    private void fields(String where, Set<String> names) {
        for (String name : names) {
            if (!ContactFieldNames.isPath(name)) {
                errors.add(where + "." + name, "is not a field of a contact");
            } else if (NOT_PER_ROW.contains(name)) {
                errors.add(where + "." + name, "is set for the whole file: '" + name + "' beside 'columns'");
            }
        }
    }

    private void columns() {
        mapping.columns().forEach((field, columns) -> {
            if (columns == null || columns.isEmpty() || columns.stream().anyMatch(one -> one == null || one.isBlank())) {
                errors.add("columns." + field, "must be the name of a column, or a list of such names");
            }
        });
        mapping.constants().forEach((field, value) -> {
            if (value == null) {
                errors.add("constants." + field, "must be a text");
            }
        });
        for (String field : ContactFieldNames.REQUIRED_OF_A_ROW) {
            if (!mapping.columns().containsKey(field) && !mapping.constants().containsKey(field)) {
                errors.add("columns." + field, "is required: name the column that holds it");
            }
        }
    }

    private void channelWords() {
        Set<String> channels = new TreeSet<>(Arrays.stream(Channel.values()).map(Enum::name).toList());
        mapping.channelWords().forEach((word, channel) -> {
            if (channel == null || !channels.contains(channel)) {
                errors.add("channelWords." + word, "must be one of " + String.join(", ", channels));
            }
        });
    }
}
