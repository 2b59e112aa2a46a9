package org.fcrsuite.metrics.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

/** What the link to a page of figures says; each part may be missing or nonsense. */
record ReportRequest(String period, String from, String to, String channel, String definition, String by) {

    static ReportRequest of(MultivaluedMap<String, String> given) {
        return new ReportRequest(given.getFirst("period"), given.getFirst("from"), given.getFirst("to"),
                given.getFirst("channel"), given.getFirst("definition"), given.getFirst("by"));
    }

    ReportRequest ofDays(ReportingPeriod other) {
        return new ReportRequest(ReportingPeriod.DATES, other.from().toString(), other.to().toString(), channel, definition,
                by);
    }

    /** The link that shows the same, on this or another page. */
    String link(Place place) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("period", period);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("channel", channel);
        parts.put("definition", definition);
        parts.put("by", by);
        String query = parts.entrySet().stream().filter(part -> part.getValue() != null && !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? place.path() : place.path() + "?" + query;
    }
}
