package org.fcrsuite.survey.domain;

/**
 * What one customer said. Every part may be missing: no answer is unknown, never "no".
 *
 * @param csat
 *        satisfaction from 1 to 5, where another system asked for it
 */
public record Answers(Resolved resolved, ContactsTaken contactsTaken, Integer csat, String comment) {

    public static final int LONGEST_COMMENT = 2_000;

    public Answers {
        comment = tidy(comment);
    }

    public boolean isEmpty() {
        return resolved == null && contactsTaken == null && csat == null && comment == null;
    }

    /** A comment as it can be stored: no control characters, no blank ends, null for nothing, cut at the limit. */
    private static String tidy(String comment) {
        if (comment == null) {
            return null;
        }
        String text = comment.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= LONGEST_COMMENT ? text : text.substring(0, lastWholeCharacter(text));
    }

    // Never half of a character that takes two chars: the database would refuse it.
    private static int lastWholeCharacter(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_COMMENT - 1)) ? LONGEST_COMMENT - 1 : LONGEST_COMMENT;
    }
}
