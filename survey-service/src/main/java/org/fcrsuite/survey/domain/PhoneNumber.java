package org.fcrsuite.survey.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number that can be written to from anywhere: in E.164, such as {@code +31612345678}. */
public record PhoneNumber(String text) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\u00A0().\\-/]");

    /** Empty where it is none, or lacks its country: whose number it would be then is a guess. */
    public static Optional<PhoneNumber> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String plain = PUNCTUATION.matcher(text).replaceAll("").replaceFirst("^00", "+");
        return Optional.of(plain).filter(number -> E164.matcher(number).matches()).map(PhoneNumber::new);
    }

    /** It names a person: it stays out of logs. */
    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
