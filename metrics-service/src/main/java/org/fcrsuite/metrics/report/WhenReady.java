package org.fcrsuite.metrics.report;

import java.util.Optional;
import java.util.function.Supplier;

import org.fcrsuite.kit.problem.ProblemException;

/** Figures where there are any yet. */
public final class WhenReady {

    private static final int SERVICE_UNAVAILABLE = 503;

    private WhenReady() {
    }

    /** Nothing while contacts are still being joined by the rules of the definition. */
    public static <T> Optional<T> read(Supplier<T> figures) {
        try {
            return Optional.ofNullable(figures.get());
        } catch (ProblemException refused) {
            if (refused.problem().status() == SERVICE_UNAVAILABLE) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
