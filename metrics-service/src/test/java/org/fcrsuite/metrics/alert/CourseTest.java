package org.fcrsuite.metrics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CourseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Band BAND = new Band(0.6, 0.8);

    private static Course course(double... figures) {
        List<DayFigure> days = IntStream.range(0, figures.length).mapToObj(i -> new DayFigure(FIRST.plusDays(i), figures[i]))
                .toList();
        return new Course(days, BAND, 3);
    }

    @Test
    void asManyDaysInARowAsItTakesAreOutside() {
        assertThat(course(0.7, 0.5, 0.5).outsideSince()).isEmpty();
        assertThat(course(0.5, 0.7, 0.5, 0.5).outsideSince()).isEmpty();
        assertThat(course(0.7, 0.5, 0.59, 0.9).outsideSince()).contains(FIRST.plusDays(1));
    }

    @Test
    void itBeganWithTheFirstOfAllTheDaysOutside() {
        assertThat(course(0.7, 0.5, 0.5, 0.5, 0.5).outsideSince()).contains(FIRST.plusDays(1));
    }

    @Test
    void itIsOverAfterAsManyDaysInside() {
        assertThat(course(0.5, 0.5, 0.5, 0.7, 0.7).isBack()).isFalse();
        assertThat(course(0.5, 0.5, 0.5, 0.6, 0.7, 0.8).isBack()).isTrue();
    }

    @Test
    void tooFewDaysSayNothing() {
        assertThat(course(0.5, 0.5).outsideSince()).isEmpty();
        assertThat(course(0.7, 0.7).isBack()).isFalse();
        assertThat(course().last()).isEmpty();
    }

    @Test
    void aBandMayBeOpenAtOneEnd() {
        assertThat(new Band(0.6, null).holds(0.99)).isTrue();
        assertThat(new Band(0.6, null).holds(0.59)).isFalse();
        assertThat(new Band(null, 0.1).holds(-0.5)).isTrue();
        assertThat(new Band(null, null).isSet()).isFalse();
    }
}
