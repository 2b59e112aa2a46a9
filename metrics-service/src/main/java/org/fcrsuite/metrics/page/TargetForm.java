package org.fcrsuite.metrics.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.fcrsuite.metrics.target.Audience;
import org.fcrsuite.metrics.target.Side;
import org.fcrsuite.metrics.target.TargetRequest;

/**
 * A target as somebody has filled it in, right or wrong.
 *
 * @param rate in per cent
 */
record TargetForm(String definition, String audience, String member, String side, String rate, String since, String due) {

    private static final int LONGEST = 500;

    static TargetForm of(MultivaluedMap<String, String> sent) {
        return new TargetForm(text(sent, "definition"), text(sent, "audience"), text(sent, "member"), text(sent, "side"),
                text(sent, "rate"), text(sent, "since"), text(sent, "due"));
    }

    static TargetForm blank(String definition, LocalDate today) {
        return new TargetForm(definition, Audience.ALL.name(), "", Side.EXTERNAL.name(), "", today.toString(), "");
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null || value.length() > LONGEST ? "" : value.trim();
    }

    /** What cannot be read is missing. */
    TargetRequest request() {
        Audience whom = Stream.of(Audience.values()).filter(one -> one.name().equals(audience)).findFirst().orElse(null);
        return new TargetRequest(definition, whom, whom == Audience.ALL ? "" : member,
                Stream.of(Side.values()).filter(one -> one.name().equals(side)).findFirst().orElse(null), share(), day(since),
                day(due));
    }

    private Double share() {
        String plain = rate.replace("%", "").replace(',', '.').trim();
        return plain.matches("\\d{1,3}(\\.\\d{1,4})?") ? Double.valueOf(Double.parseDouble(plain) / 100) : null;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
