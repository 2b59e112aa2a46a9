package org.fcrsuite.metrics.target;

import org.fcrsuite.metrics.report.ReconciledGroup;

/** One of the two figures of a group. */
record Figure(long resolved, long determined, Double rate, Double low, Double high, boolean tooFew, boolean provisional) {

    private static final Figure NONE = new Figure(0, 0, null, null, null, true, false);

    /** @param group null where there are no contacts */
    static Figure of(Side side, ReconciledGroup group) {
        if (group == null) {
            return NONE;
        }
        return switch (side) {
            case INTERNAL -> {
                var figure = group.internal();
                yield new Figure(figure.resolved(), figure.determined(), figure.rate(), figure.low(), figure.high(),
                        figure.tooFew(), figure.provisional());
            }
            case EXTERNAL -> {
                var figure = group.external();
                yield new Figure(figure.resolved(), figure.determined(), figure.rate(), figure.low(), figure.high(),
                        figure.tooFew(), false);
            }
        };
    }
}
