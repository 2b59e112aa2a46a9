package org.fcrsuite.metrics.definition;

import java.util.List;

import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;

/** The number of a definition's version as a request gives it. */
public final class VersionNumber {

    public static final String MUST_BE = "must be a whole number from 1";

    private VersionNumber() {
    }

    /** @throws IllegalArgumentException where it is no such number */
    public static Integer parse(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(MUST_BE);
        }
        return number;
    }

    /** From the parameter {@code version}: null where it is absent, 400 where it is no such number. */
    public static Integer ofParameter(String text) {
        try {
            return text == null || text.isBlank() ? null : parse(text);
        } catch (IllegalArgumentException misfit) {
            throw ProblemException.invalid(List.of(new Problem.Invalid("version", MUST_BE)));
        }
    }
}
