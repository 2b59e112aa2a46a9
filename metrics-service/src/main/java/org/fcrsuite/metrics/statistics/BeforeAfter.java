package org.fcrsuite.metrics.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The same people before and after a day, stratum by stratum. Both times are read over the strata that both have enough
 * of, with the mix of both together, so that a shift of the mix is not taken for a change.
 */
public record BeforeAfter<K>(Map<K, Part> before, Map<K, Part> after) {

    private static final int ENOUGH = 30;
    /** Both times are read over the same strata, so that less of the mix will do than between groups that are not. */
    private static final double LEAST_SHARED = 0.5;

    public Optional<Ranged> rateBefore() {
        return rate(before);
    }

    public Optional<Ranged> rateAfter() {
        return rate(after);
    }

    /** After minus before; empty where either time has too few, or they share too few strata. */
    public Optional<Ranged> difference() {
        return rateBefore().flatMap(then -> rateAfter().map(now -> now.minus(then)));
    }

    /** The difference in differences: what is left when others' change is taken off. Empty where either is. */
    public Optional<Ranged> differenceBeside(BeforeAfter<K> others) {
        return difference().flatMap(ours -> others.difference().map(ours::minus));
    }

    /** How much of the mix of both times lies in the strata that both have enough of. */
    public double covered() {
        return Standard.of(List.of(before, after)).covered(shared(before));
    }

    private Optional<Ranged> rate(Map<K, Part> time) {
        return isFew(before) || isFew(after) ? Optional.empty()
                : Standard.of(List.of(before, after)).rate(shared(time), LEAST_SHARED);
    }

    private Map<K, Part> shared(Map<K, Part> time) {
        return time.entrySet().stream().filter(entry -> isShared(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isShared(K stratum) {
        return Standard.standsAlone(before.getOrDefault(stratum, Part.NONE))
                && Standard.standsAlone(after.getOrDefault(stratum, Part.NONE));
    }

    private static boolean isFew(Map<?, Part> parts) {
        return parts.values().stream().mapToLong(Part::determined).sum() < ENOUGH;
    }
}
