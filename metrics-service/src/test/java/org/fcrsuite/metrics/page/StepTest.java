package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class StepTest {

    private static ReportingPeriod days(int count) {
        LocalDate to = LocalDate.of(2026, 1, 4);
        return new ReportingPeriod("dates", to.minusDays(count - 1L), to);
    }

    @Test
    void pointsRestOnEnoughAnswers() {
        assertThat(Step.of(null, days(14), 0)).isEqualTo(Step.DAY);
        assertThat(Step.of(null, days(30), 899)).isEqualTo(Step.WEEK);
        assertThat(Step.of(null, days(30), 900)).isEqualTo(Step.DAY);
        assertThat(Step.of(null, days(400), 1_000_000)).isEqualTo(Step.WEEK);
        assertThat(Step.of(null, days(800), 1_000_000)).isEqualTo(Step.MONTH);
    }

    @Test
    void whatIsAskedForIsTakenWhereItCanBePlotted() {
        assertThat(Step.of("week", days(30), 900)).isEqualTo(Step.WEEK);
        assertThat(Step.of("day", days(90), 0)).isEqualTo(Step.DAY);
        assertThat(Step.of("day", days(400), 0)).isEqualTo(Step.WEEK);
        assertThat(Step.of("hour", days(30), 900)).isEqualTo(Step.DAY);
    }

    @Test
    void keysAreThoseOfReportsAcrossTheNewYear() {
        assertThat(Step.WEEK.within(days(12)).stream().map(Step.WEEK::key)).containsExactly("2025-W52", "2026-W01");
        assertThat(Step.MONTH.within(days(12)).stream().map(Step.MONTH::key)).containsExactly("2025-12", "2026-01");
        assertThat(Step.DAY.within(days(2)).stream().map(Step.DAY::key)).containsExactly("2026-01-03", "2026-01-04");
    }
}
