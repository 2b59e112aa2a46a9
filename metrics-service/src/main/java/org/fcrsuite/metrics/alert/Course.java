package org.fcrsuite.metrics.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the last days say of a figure and its band. One day is chance: as many days in a row as it takes to begin an alert, it
 * takes to end it.
 *
 * @param latest the days that can be judged, in order
 * @param days how many in a row it takes
 */
record Course(List<DayFigure> latest, Band band, int days) {

    /** The first of the days outside with which the course ends. */
    Optional<LocalDate> outsideSince() {
        return lastDaysAre(false) ? Optional.of(latest.get(firstOfLastRun()).day()) : Optional.empty();
    }

    boolean isBack() {
        return lastDaysAre(true);
    }

    /** Empty where no day can be judged. */
    Optional<DayFigure> last() {
        return latest.isEmpty() ? Optional.empty() : Optional.of(latest.get(latest.size() - 1));
    }

    private boolean lastDaysAre(boolean inside) {
        return latest.size() >= days
                && latest.subList(latest.size() - days, latest.size()).stream()
                        .allMatch(day -> band.holds(day.figure()) == inside);
    }

    private int firstOfLastRun() {
        int first = latest.size() - days;
        while (first > 0 && !band.holds(latest.get(first - 1).figure())) {
            first--;
        }
        return first;
    }
}
