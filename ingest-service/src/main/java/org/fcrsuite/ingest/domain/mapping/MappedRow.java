package org.fcrsuite.ingest.domain.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.fcrsuite.ingest.domain.ContactFieldNames;
import org.fcrsuite.ingest.domain.ContactFields;
import org.fcrsuite.ingest.domain.FieldErrors;

/** One row of a file, read through its mapping. */
final class MappedRow implements ContactFields {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int SHOWN = 60;

    private final RowFormat format;
    private final List<String> cells;
    private final FieldErrors errors;

    MappedRow(RowFormat format, List<String> cells, FieldErrors errors) {
        this.format = format;
        this.cells = cells;
        this.errors = errors;
    }

    @Override
    public String text(String field) {
        return switch (field) {
            case "source" -> format.mapping().source();
            case "channel" -> channel();
            case "direction", "disposition" -> upper(value(field));
            default -> value(field);
        };
    }

    private String channel() {
        String word = value("channel");
        if (word == null) {
            return null;
        }
        return format.channelWords().getOrDefault(RowReader.fold(word), upper(word));
    }

    private static String upper(String word) {
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }

    /** The first of the field's columns that holds something, else its constant. */
    private String value(String field) {
        for (int column : format.columns().of(field)) {
            String cell = cells.get(column).strip();
            if (cell.isEmpty() || format.nullWords().contains(cell)) {
                continue;
            }
            if (cell.indexOf(REPLACEMENT) >= 0) {
                errors.add(field, "holds bytes that are not " + format.mapping().charset()
                        + "; set the mapping's charset to what the file is written in");
                return null;
            }
            return cell;
        }
        return format.mapping().constants().get(field);
    }

    @Override
    public Long whole(String field) {
        String text = value(field);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return refuse(field, text, "not a whole number");
        }
    }

    @Override
    public Double decimal(String field) {
        String text = value(field);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return refuse(field, text, "not a number; the decimal sign is a point");
        }
    }

    @Override
    public Boolean flag(String field) {
        if (field.equals("surveyAllowed")) {
            return format.mapping().surveyAllowed();
        }
        String text = value(field);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> true;
            case "false", "no", "n", "0" -> false;
            default -> refuse(field, text, "neither true nor false");
        };
    }

    @Override
    public Instant instant(String field) {
        String text = value(field);
        try {
            return text == null ? null : format.times().read(text);
        } catch (DateTimeException notATime) {
            String pattern = format.mapping().dateTimeFormat();
            return refuse(field, text, "not a time "
                    + (pattern == null ? "in ISO 8601" : "in the mapping's dateTimeFormat '" + pattern + "'"));
        }
    }

    @Override
    public Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        for (String name : format.attributes()) {
            String value = value(ContactFieldNames.ATTRIBUTES + "." + name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    private <T> T refuse(String field, String text, String what) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        errors.add(field, "is '" + shown + "', " + what);
        return null;
    }
}
