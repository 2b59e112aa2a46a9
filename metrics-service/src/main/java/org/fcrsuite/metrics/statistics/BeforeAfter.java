package org.fcrsuite.metrics.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same people before and after a day, stratum by stratum. Both times are read with the mix of strata of both together,
 * so that a shift of the mix is not taken for a change.
 */
public record BeforeAfter<K>(Map<K, Part> before, Map<K, Part> after) {

    private static final int ENOUGH = 30;

    /** The mix of both times together. */
    public Standard<K> standard() {
        return Standard.of(List.of(before, after));
    }

    /** After minus before; empty where either time has too few. */
    public Optional<Ranged> difference() {
        if (isFew(before) || isFew(after)) {
            return Optional.empty();
        }
        Standard<K> standard = standard();
        return standard.rate(before).flatMap(then -> standard.rate(after).map(now -> now.minus(then)));
    }

    /** The difference in differences: what is left when others' change is taken off. Empty where either is. */
    public Optional<Ranged> differenceBeside(BeforeAfter<K> others) {
        return difference().flatMap(ours -> others.difference().map(ours::minus));
    }

    private static boolean isFew(Map<?, Part> parts) {
        return parts.values().stream().mapToLong(Part::determined).sum() < ENOUGH;
    }
}
