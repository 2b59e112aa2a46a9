package org.fcrsuite.metrics.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.definition.VersionNumber;
import org.fcrsuite.metrics.domain.Channel;

/** Reads a query from a request and names everything in it that is wrong, misspelt parameters included. */
final class QueryParameters {

    private static final Set<String> KNOWN = Set.of("agent", "asOf", "channel", "definition", "from", "groupBy", "queue",
            "source", "suspect", "team", "to", "topic", "version");

    private final MultivaluedMap<String, String> given;
    private final List<Problem.Invalid> invalid = new ArrayList<>();

    private QueryParameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    static FcrQuery query(MultivaluedMap<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        FcrQuery query = parameters.read();
        if (!parameters.invalid.isEmpty()) {
            throw ProblemException.invalid(parameters.invalid);
        }
        return query;
    }

    private FcrQuery read() {
        given.keySet().stream().filter(name -> !KNOWN.contains(name)).sorted()
                .forEach(name -> wrong(name, "is not known; known are " + String.join(", ", new TreeSet<>(KNOWN))));
        given.forEach((name, values) -> {
            if (values.size() > 1) {
                wrong(name, "must be given once");
            }
        });
        LocalDate from = parsed("from", QueryParameters::day, "must be a day such as 2026-03-02, from 1970 to 9999");
        LocalDate to = parsed("to", QueryParameters::day, "must be a day such as 2026-03-31, from 1970 to 9999");
        if (from != null && to != null && to.isBefore(from)) {
            wrong("to", "must not lie before from");
        }
        String definition = text("definition");
        return new FcrQuery(definition == null ? "default" : definition,
                parsed("version", VersionNumber::parse, VersionNumber.MUST_BE), from, to, groupBy(),
                parsed("asOf", QueryParameters::instant, "must be an instant such as 2026-03-31T00:00:00Z, from 1970 to 9999"),
                filters(),
                text("source"), null, includeSuspect());
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        Period.check(day);
        return day;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        Period.check(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    private GroupBy groupBy() {
        String names = Arrays.stream(GroupBy.values()).map(by -> by.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        GroupBy groupBy = parsed("groupBy",
                text -> Arrays.stream(GroupBy.values()).filter(by -> by.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst().orElseThrow(IllegalArgumentException::new),
                "must be one of " + names);
        return groupBy == null ? GroupBy.NONE : groupBy;
    }

    private boolean includeSuspect() {
        Boolean include = parsed("suspect", text -> switch (text) {
            case "include" -> true;
            case "exclude" -> false;
            default -> throw new IllegalArgumentException(text);
        }, "must be include or exclude");
        return Boolean.TRUE.equals(include);
    }

    /** An empty value asks for contacts without one. */
    private Map<Dimension, String> filters() {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String value = given.getFirst(dimension.name().toLowerCase(Locale.ROOT));
            if (dimension == Dimension.CHANNEL && value != null && !isChannel(value)) {
                wrong("channel", "must be one of " + Arrays.toString(Channel.values()));
            }
            if (value != null) {
                filters.put(dimension, value);
            }
        }
        return filters;
    }

    private static boolean isChannel(String value) {
        return value.isEmpty() || Arrays.stream(Channel.values()).anyMatch(channel -> channel.name().equals(value));
    }

    private String text(String name) {
        String value = given.getFirst(name);
        return value == null || value.isBlank() ? null : value;
    }

    private <T> T parsed(String name, Function<String, T> parser, String otherwise) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException misfit) {
            wrong(name, otherwise + ", but is '" + value + "'");
            return null;
        }
    }

    private void wrong(String name, String detail) {
        invalid.add(new Problem.Invalid(name, detail));
    }
}
