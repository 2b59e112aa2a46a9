package org.fcrsuite.metrics.statistics;

import java.util.function.IntToLongFunction;

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
     * @param ofAll everybody's figure in each stratum; not a number where there is none
     * @return null where nothing can be expected
     */
    public static Double of(IntToLongFunction contacts, double[] ofAll) {
        double sum = 0;
        long known = 0;
        for (int stratum = 0; stratum < ofAll.length; stratum++) {
            long ofGroup = contacts.applyAsLong(stratum);
            if (ofGroup > 0 && !Double.isNaN(ofAll[stratum])) {
                sum += ofGroup * ofAll[stratum];
                known += ofGroup;
            }
        }
        return known == 0 ? null : sum / known;
    }
}
