package org.fcrsuite.metrics.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import org.fcrsuite.metrics.domain.DriverFacts;
import org.fcrsuite.metrics.domain.Past;
import org.fcrsuite.metrics.domain.Survey;
import org.fcrsuite.metrics.label.Label;

/** The facts of a contact and of what continues it after a dropped line, in their order: to the customer that is one. */
record Parts(List<FactRow> all) {

    /** As nearly all are: they need no sums, and a rebuild makes millions. */
    private boolean isWhole() {
        return all.size() == 1;
    }

    private FactRow first() {
        return all.get(0);
    }

    /** What may explain its verdict: what was done is added up, whatever happened in any part happened. */
    DriverFacts driverFacts(ZoneId zone) {
        LocalDateTime startedAt = LocalDateTime.ofInstant(first().startedAt(), zone);
        if (isWhole()) {
            return new DriverFacts(first().transfers(), first().escalated(), first().agentsInvolved(),
                    first().handleSeconds(), first().holdSeconds(), first().silenceSeconds(), first().sentiment(), startedAt);
        }
        int transfers = all.stream().mapToInt(FactRow::transfers).sum();
        boolean escalated = all.stream().anyMatch(FactRow::escalated);
        return new DriverFacts(transfers, escalated, agentsInvolved(), handleSeconds(), sum(FactRow::holdSeconds),
                sum(FactRow::silenceSeconds), sentiment(), startedAt);
    }

    /** Of the parts of which it is known; null where of none. */
    Integer handleSeconds() {
        return isWhole() ? first().handleSeconds() : sum(FactRow::handleSeconds);
    }

    private Integer sum(Function<FactRow, Integer> seconds) {
        return all.stream().map(seconds).filter(Objects::nonNull).reduce(Integer::sum).orElse(null);
    }

    /** The parts may name the same agents: at least the most of a part, and all seen. */
    private Integer agentsInvolved() {
        long seen = all.stream().map(FactRow::agent).filter(agent -> agent != Label.NONE).distinct().count();
        return all.stream().map(FactRow::agentsInvolved).filter(Objects::nonNull).reduce(Integer::max)
                .map(most -> (int) Math.max(most, seen)).orElse(null);
    }

    private Double sentiment() {
        OptionalDouble mean = all.stream().map(FactRow::sentiment).filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    /**
     * What earlier days knew otherwise.
     *
     * @param day its reporting day
     * @param now what is known of its survey; {@link Survey#NONE} also where that is in nobody's count
     */
    Past past(LocalDate day, Survey now, ZoneId zone) {
        int daysOpen = (int) Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(first().startedAt(), zone), day));
        if (now.equals(Survey.NONE)) {
            return daysOpen == 0 ? Past.NOTHING : new Past(daysOpen, List.of());
        }
        List<Past.Earlier> earlier = new ArrayList<>();
        for (LocalDate change : changes(zone)) {
            int until = (int) ChronoUnit.DAYS.between(day, change);
            if (until > -daysOpen) {
                Survey before = survey(change.minusDays(1), zone);
                if (!before.equals(survey(change, zone))) {
                    earlier.add(new Past.Earlier(until, before));
                }
            }
        }
        return new Past(daysOpen, earlier);
    }

    private SortedSet<LocalDate> changes(ZoneId zone) {
        SortedSet<LocalDate> days = new TreeSet<>();
        all.forEach(part -> part.surveyedAt().forEach(at -> days.add(LocalDate.ofInstant(at, zone))));
        return days;
    }

    /** As it was known at the end of a day. */
    private Survey survey(LocalDate day, ZoneId zone) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return all.stream().map(part -> part.survey(event -> event.isBefore(end))).reduce(Survey::continuedBy).orElseThrow();
    }
}
