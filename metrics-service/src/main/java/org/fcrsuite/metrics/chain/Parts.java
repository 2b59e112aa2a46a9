package org.fcrsuite.metrics.chain;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.fcrsuite.metrics.domain.DriverFacts;
import org.fcrsuite.metrics.label.Label;

/** The facts of a contact and of what continues it after a dropped line, in their order: to the customer that is one. */
record Parts(List<FactRow> all) {

    private FactRow first() {
        return all.get(0);
    }

    /** What may explain its verdict: what was done is added up, whatever happened in any part happened. */
    DriverFacts driverFacts(ZoneId zone) {
        int transfers = all.stream().mapToInt(FactRow::transfers).sum();
        boolean escalated = all.stream().anyMatch(FactRow::escalated);
        return new DriverFacts(transfers, escalated, agentsInvolved(), handleSeconds(), sum(FactRow::holdSeconds),
                sum(FactRow::silenceSeconds), sentiment(), LocalDateTime.ofInstant(first().startedAt(), zone));
    }

    /** Of the parts of which it is known; null where of none. */
    Integer handleSeconds() {
        return sum(FactRow::handleSeconds);
    }

    private Integer sum(Function<FactRow, Integer> seconds) {
        return all.stream().map(seconds).filter(Objects::nonNull).reduce(Integer::sum).orElse(null);
    }

    /** The parts may name the same agents: at least the most of a part, and all seen. */
    private Integer agentsInvolved() {
        long seen = all.stream().map(FactRow::agent).filter(agent -> agent != Label.NONE).distinct().count();
        return all.stream().map(FactRow::agentsInvolved).filter(Objects::nonNull).reduce(Integer::max)
                .map(most -> all.size() == 1 ? most : Integer.valueOf((int) Math.max(most, seen))).orElse(null);
    }

    private Double sentiment() {
        OptionalDouble mean = all.stream().map(FactRow::sentiment).filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }
}
