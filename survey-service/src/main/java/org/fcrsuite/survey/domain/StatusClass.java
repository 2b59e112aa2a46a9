package org.fcrsuite.survey.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first digit of an enhanced mail status such as 5.1.1 (RFC 3463): what to make of a delivery that failed. */
public enum StatusClass {
    /** It may work later: a mailbox that is full, a server that is away. */
    TEMPORARY,
    /** It will never work. */
    PERMANENT;

    private static final Pattern STATUS = Pattern.compile("\\s*([45])\\.\\d{1,3}\\.\\d{1,3}\\b.*", Pattern.DOTALL);

    /** Empty for what is neither, or is no status. */
    public static Optional<StatusClass> of(String status) {
        Matcher known = STATUS.matcher(status == null ? "" : status);
        return known.matches() ? Optional.of(known.group(1).equals("4") ? TEMPORARY : PERMANENT) : Optional.empty();
    }
}
