package org.fcrsuite.survey.domain;

import java.util.Optional;

/** What the keys of a telephone mean in answer to each question, in the order in which they are read out. */
public final class CallKeys {

    private static final String NEVER_AGAIN = "9";

    private CallKeys() {
    }

    /** Empty for a key that means nothing here. */
    public static Optional<Resolved> resolved(String digits) {
        return Optional.ofNullable(switch (String.valueOf(digits)) {
            case "1" -> Resolved.YES;
            case "2" -> Resolved.PARTLY;
            case "3" -> Resolved.NOT_YET;
            case "4" -> Resolved.NO;
            default -> null;
        });
    }

    public static Optional<ContactsTaken> taken(String digits) {
        return Optional.ofNullable(switch (String.valueOf(digits)) {
            case "1" -> ContactsTaken.ONCE;
            case "2" -> ContactsTaken.TWICE;
            case "3" -> ContactsTaken.THREE_OR_MORE;
            default -> null;
        });
    }

    public static boolean isRefusal(String digits) {
        return NEVER_AGAIN.equals(digits);
    }
}
