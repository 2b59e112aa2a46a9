package org.fcrsuite.survey.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The second question: how often did you contact us about it? */
public enum ContactsTaken {
    ONCE,
    TWICE,
    THREE_OR_MORE;

    /** As it stands in forms: {@code once}, {@code twice}, {@code three-or-more}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContactsTaken> ofWord(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }
}
