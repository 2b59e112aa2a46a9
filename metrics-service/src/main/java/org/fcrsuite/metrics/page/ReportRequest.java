package org.fcrsuite.metrics.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.fcrsuite.metrics.chain.Dimension;

/** What the link to a page of figures says; each part may be missing or nonsense. */
public record ReportRequest(Map<String, String> parts) {

    /** Which contacts: these go along from page to page. */
    private static final List<String> FILTER = Stream.concat(
            Stream.of("period", "from", "to", "definition", "version", "source", "suspect", "asOf"),
            Stream.of(Dimension.values()).map(ReportRequest::parameter)).toList();
    /** What a single page shows of them. */
    private static final List<String> VIEW = List.of("by", "of", "sort", "page", "kind", "after");
    private static final int LONGEST = 500;
    /** What is shown where nothing is asked for. */
    static final ReportRequest BLANK = new ReportRequest(Map.of());

    static ReportRequest of(MultivaluedMap<String, String> given) {
        return of(given::getFirst);
    }

    /** @param given by the name of a part; null for what is not there */
    static ReportRequest of(Function<String, String> given) {
        Map<String, String> parts = new LinkedHashMap<>();
        Stream.concat(FILTER.stream(), VIEW.stream()).forEach(name -> {
            String value = given.apply(name);
            if (value != null && !value.isEmpty() && value.length() <= LONGEST) {
                parts.put(name, value);
            }
        });
        return new ReportRequest(parts);
    }

    static String parameter(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    /** Null where the link does not say. */
    String part(String name) {
        return parts.get(name);
    }

    String member(Dimension dimension) {
        return part(parameter(dimension));
    }

    /** @param value null to leave it out */
    ReportRequest with(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(parts);
        others.put(name, value);
        return of(others::get);
    }

    ReportRequest ofDays(ReportingPeriod other) {
        return with("period", ReportingPeriod.DATES).with("from", other.from().toString()).with("to", other.to().toString());
    }

    /** The same contacts, with nothing that only one page knows. */
    ReportRequest filterOnly() {
        return of(name -> FILTER.contains(name) ? parts.get(name) : null);
    }

    /** The link that shows the same, on this or another page. */
    String link(Place place) {
        return link(place.path());
    }

    String link(String path) {
        String query = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
