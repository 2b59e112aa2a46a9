package org.fcrsuite.metrics.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.fcrsuite.metrics.change.ChangeRequest;
import org.fcrsuite.metrics.change.Scope;

/**
 * A change as somebody has filled it in, right or wrong.
 *
 * @param members a name a line
 */
record ChangeForm(String what, String madeOn, String scope, String members) {

    private static final int LONGEST = 30_000;

    static ChangeForm of(MultivaluedMap<String, String> sent) {
        return new ChangeForm(text(sent, "what"), text(sent, "madeOn"), text(sent, "scope"), text(sent, "members"));
    }

    static ChangeForm blank(LocalDate today) {
        return new ChangeForm("", today.toString(), Scope.ALL.name(), "");
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null || value.length() > LONGEST ? "" : value.trim();
    }

    /** What cannot be read is missing. */
    ChangeRequest request() {
        Scope whom = Stream.of(Scope.values()).filter(one -> one.name().equals(scope)).findFirst().orElse(null);
        return new ChangeRequest(what, day(), whom, members.lines().toList());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(madeOn);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
