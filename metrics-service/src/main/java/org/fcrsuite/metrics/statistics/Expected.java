package org.fcrsuite.metrics.statistics;

import java.util.Map;
import java.util.function.Function;

/**
 * What everybody's figures give with the mix of strata that one group has: indirect standardisation, Σ n·p ÷ Σ n with the
 * group's numbers n and everybody's figures p (Fleiss, Levin and Paik 2003, chapter 19). Unlike direct standardisation it
 * can be had of small groups, for nothing but their mix is taken from them.
 */
public final class Expected {

    private Expected() {
    }

    /**
     * @param contacts of the group, by stratum
     * @param ofAll everybody's figure in a stratum; null where there is none
     * @return null where nothing can be expected
     */
    public static <K> Double of(Map<K, Long> contacts, Function<K, Double> ofAll) {
        double sum = 0;
        long known = 0;
        for (Map.Entry<K, Long> stratum : contacts.entrySet()) {
            Double figure = ofAll.apply(stratum.getKey());
            if (figure != null) {
                sum += stratum.getValue() * figure;
                known += stratum.getValue();
            }
        }
        return known == 0 ? null : sum / known;
    }
}
