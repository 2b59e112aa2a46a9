package org.fcrsuite.metrics.change;

import java.util.Optional;

/** How many days are looked at before a change, and after it: whole weeks have the same weekdays on both sides. */
public final class EffectDays {

    public static final int USUAL = 28;
    static final String MUST_BE = "must be a whole number from 1 to 180";
    private static final int MOST = 180;

    private EffectDays() {
    }

    /** Empty where it is no such number. */
    public static Optional<Integer> parse(String text) {
        return Optional.ofNullable(text).filter(days -> days.matches("[1-9]\\d{0,2}")).map(Integer::valueOf)
                .filter(days -> days <= MOST);
    }
}
