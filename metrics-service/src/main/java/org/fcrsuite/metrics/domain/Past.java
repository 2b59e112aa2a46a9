package org.fcrsuite.metrics.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an earlier day knew of a contact otherwise than its outcome says. Days are counted from its reporting day.
 *
 * @param daysOpen how many days before its reporting day it began
 * @param surveys what was known of its survey before, the earliest first; empty for most
 */
public record Past(int daysOpen, List<Earlier> surveys) {

    public static final Past NOTHING = new Past(0, List.of());

    /** @param until the day from which on it was no longer so */
    public record Earlier(int until, Survey survey) {
    }

    public Past {
        surveys = List.copyOf(surveys);
    }

    /**
     * The outcome as it was known at the end of a day; empty where the contact had not begun yet. That customers came
     * back is not taken away: where a day is final, they did so before.
     */
    public Optional<Outcome> outcome(Outcome now, int day) {
        if (day < -daysOpen) {
            return Optional.empty();
        }
        Survey survey = surveys.stream().filter(earlier -> day < earlier.until()).findFirst().map(Earlier::survey)
                .orElse(now.survey());
        return Optional.of(now.asKnown(now.open() || day < 0, survey));
    }

    /** Every outcome that {@link #outcome} can give, beside the outcome itself. */
    public List<Outcome> outcomes(Outcome now) {
        List<Integer> days = new ArrayList<>();
        surveys.forEach(earlier -> days.add(earlier.until() - 1));
        if (daysOpen > 0) {
            days.add(-1);
        }
        return days.stream().map(day -> outcome(now, day)).flatMap(Optional::stream).toList();
    }

    /** As numbers, to be stored. */
    public List<Integer> code() {
        List<Integer> numbers = new ArrayList<>();
        if (!equals(NOTHING)) {
            numbers.add(daysOpen);
        }
        surveys.forEach(earlier -> {
            numbers.add(earlier.until());
            numbers.add(OutcomeCode.write(earlier.survey()));
        });
        return numbers;
    }

    public static Past of(List<Integer> code) {
        if (code.isEmpty()) {
            return NOTHING;
        }
        List<Earlier> surveys = new ArrayList<>();
        for (int i = 1; i < code.size(); i += 2) {
            surveys.add(new Earlier(code.get(i), OutcomeCode.survey(code.get(i + 1))));
        }
        return new Past(code.get(0), surveys);
    }
}
