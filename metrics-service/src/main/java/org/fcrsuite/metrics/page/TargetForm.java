package org.fcrsuite.metrics.page;

import java.time.LocalDate;

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

    static TargetForm of(FilledIn in) {
        return new TargetForm(in.text("definition", LONGEST), in.text("audience", LONGEST), in.text("member", LONGEST),
                in.text("side", LONGEST), in.text("rate", LONGEST), in.text("since", LONGEST), in.text("due", LONGEST));
    }

    static TargetForm blank(String definition, LocalDate today) {
        return new TargetForm(definition, Audience.ALL.name(), "", Side.EXTERNAL.name(), "", today.toString(), "");
    }

    /** What cannot be read is missing. */
    TargetRequest request() {
        Audience whom = FilledIn.choice(Audience.values(), audience);
        return new TargetRequest(definition, whom, whom == Audience.ALL ? "" : member,
                FilledIn.choice(Side.values(), side), share(), FilledIn.day(since), FilledIn.day(due));
    }

    private Double share() {
        String plain = rate.replace("%", "").replace(',', '.').trim();
        return plain.matches("\\d{1,3}(\\.\\d{1,4})?") ? Double.valueOf(Double.parseDouble(plain) / 100) : null;
    }
}
