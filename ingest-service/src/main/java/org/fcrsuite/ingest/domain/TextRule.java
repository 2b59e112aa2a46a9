package org.fcrsuite.ingest.domain;

import java.util.Optional;

/** What every text field has to keep to, whoever sends it. */
final class TextRule {

    private TextRule() {
    }

    /** What is wrong with the text, in words that follow the field's name. */
    static Optional<String> complaint(String text, int maxLength, boolean linesAllowed) {
        if (text.length() > maxLength) {
            return Optional.of("is " + text.length() + " characters long; at most " + maxLength + " are kept");
        }
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (Character.isISOControl(here) && !(linesAllowed && isLayout(here))) {
                return Optional.of("holds the control character " + codePoint(here) + "; remove it");
            }
            if (Character.isSurrogate(here)) {
                if (!Character.isHighSurrogate(here) || at + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    return Optional.of("holds half of a character (" + codePoint(here) + "); remove it");
                }
                at++;
            }
        }
        return Optional.empty();
    }

    private static boolean isLayout(char here) {
        return here == '\n' || here == '\r' || here == '\t';
    }

    private static String codePoint(char here) {
        return String.format("U+%04X", (int) here);
    }
}
