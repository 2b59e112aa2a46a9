package org.fcrsuite.survey.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The first question: was your issue resolved? */
public enum Resolved {
    YES,
    PARTLY,
    NOT_YET,
    NO;

    /** As it stands in links and forms: {@code yes}, {@code partly}, {@code not-yet}, {@code no}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for anything else: a link that was cut short opens the page with nothing chosen. */
    public static Optional<Resolved> ofWord(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }
}
