package org.fcrsuite.metrics.target;

/** Where a figure stands beside its target. The names are part of the API. */
public enum Standing {
    /** The whole interval lies at or above the target. */
    ABOVE,
    /** The target lies within the interval: chance may have put the figure on either side. */
    AROUND,
    /** The whole interval lies below the target. */
    BELOW,
    /** There are fewer than 30 contacts or answers. */
    TOO_FEW;

    public static Standing of(double target, Double low, Double high, boolean tooFew) {
        if (tooFew || low == null) {
            return TOO_FEW;
        }
        if (low >= target) {
            return ABOVE;
        }
        return high < target ? BELOW : AROUND;
    }
}
