package org.fcrsuite.metrics.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

/** What a link to the Overview says; each part may be missing or nonsense. */
record OverviewRequest(String period, String from, String to, String channel, String definition, String by) {

    static OverviewRequest of(MultivaluedMap<String, String> given) {
        return new OverviewRequest(given.getFirst("period"), given.getFirst("from"), given.getFirst("to"),
                given.getFirst("channel"), given.getFirst("definition"), given.getFirst("by"));
    }

    OverviewRequest ofDays(ReportingPeriod other) {
        return new OverviewRequest(ReportingPeriod.DATES, other.from().toString(), other.to().toString(), channel, definition,
                by);
    }

    /** The link that shows the same again. */
    String link() {
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
        return query.isEmpty() ? "/" : "/?" + query;
    }
}
