package org.fcrsuite.kit.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what Jackson found wrong in words that name the field and never our classes. */
public final class JsonTrouble {

    private static final String WHOLE_NUMBER = "a whole number";
    private static final String NUMBER = "a number";
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(Map.entry(String.class, "a string"),
            Map.entry(Boolean.class, "true or false"), Map.entry(boolean.class, "true or false"),
            Map.entry(Integer.class, WHOLE_NUMBER), Map.entry(int.class, WHOLE_NUMBER),
            Map.entry(Long.class, WHOLE_NUMBER), Map.entry(long.class, WHOLE_NUMBER),
            Map.entry(Double.class, NUMBER), Map.entry(double.class, NUMBER),
            Map.entry(Instant.class, "an instant such as 2026-03-02T10:15:30Z"),
            Map.entry(LocalDate.class, "a date such as 2026-03-02"));

    private JsonTrouble() {
    }

    public static Problem problemOf(JsonProcessingException trouble) {
        if (trouble instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            List<Problem.Invalid> errors = List.of(invalidOf(mapping));
            return Problem.of(400, "Wrong: " + errors.get(0).field() + ": " + errors.get(0).detail() + ".", errors);
        }
        return Problem.of(400, "The body is not the JSON that is expected here" + where(trouble) + ".");
    }

    public static Problem.Invalid invalidOf(JsonProcessingException trouble) {
        if (trouble instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Problem.Invalid(pathOf(mapping), detailOf(mapping));
        }
        return new Problem.Invalid("", "not the JSON that is expected here" + where(trouble));
    }

    /** Where a text of one line stops being JSON. */
    public static String inOneLine(JsonProcessingException notJson) {
        String original = notJson.getOriginalMessage();
        if (original != null && original.startsWith("Duplicate field")) {
            return original + ".";
        }
        JsonLocation location = notJson.getLocation();
        return location == null || location.getColumnNr() < 1 ? "it cannot be read."
                : "it cannot be read from column " + location.getColumnNr() + " on.";
    }

    private static String detailOf(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null ? ""
                    : unknown.getKnownPropertyIds().stream().map(Object::toString).sorted()
                            .collect(Collectors.joining(", ", "; known are ", ""));
            return "unknown field" + known;
        }
        if (mapping instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "must be one of " + Arrays.stream(format.getTargetType().getEnumConstants()).map(Object::toString)
                    .collect(Collectors.joining(", "));
        }
        if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + nameOf(mismatch.getTargetType());
        }
        if (mapping.getCause() instanceof IllegalArgumentException refused) {
            return refused.getMessage();
        }
        return "cannot be read";
    }

    private static String nameOf(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return NAMES.getOrDefault(type, "an object");
    }

    private static String pathOf(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String where(JsonProcessingException trouble) {
        return trouble.getLocation() == null || trouble.getLocation().getLineNr() < 1 ? ""
                : " (line " + trouble.getLocation().getLineNr() + ", column " + trouble.getLocation().getColumnNr() + ")";
    }
}
