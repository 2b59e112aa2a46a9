package org.fcrsuite.metrics.change;

import java.util.Optional;

import org.fcrsuite.metrics.statistics.Ranged;

/** What can be said of a change. The names are part of the API. */
public enum Finding {
    /** More are resolved than before, and chance alone would hardly do. */
    HELPED,
    /** Fewer are. */
    WORSE,
    /** It made no difference that can be told from chance. */
    NO_DIFFERENCE,
    /**
     * There are fewer than 30 contacts or answers before, or after, or of those to compare with, or before and after have
     * too few topics in common.
     */
    TOO_FEW;

    static Finding of(Optional<Ranged> effect) {
        if (effect.isEmpty()) {
            return TOO_FEW;
        }
        if (effect.get().isAboveZero()) {
            return HELPED;
        }
        return effect.get().isBelowZero() ? WORSE : NO_DIFFERENCE;
    }
}
