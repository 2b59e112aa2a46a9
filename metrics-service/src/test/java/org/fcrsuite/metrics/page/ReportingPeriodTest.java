package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class ReportingPeriodTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private static ReportingPeriod of(String choice, String from, String to) {
        return ReportingPeriod.of(choice, from, to, LAST);
    }

    @Test
    void thirtyDaysUpToTheLastOneAreUsual() {
        assertThat(of(null, null, null)).isEqualTo(new ReportingPeriod("30", LocalDate.of(2026, 3, 2), LAST));
        assertThat(of("7", "2020-01-01", null)).isEqualTo(new ReportingPeriod("7", LocalDate.of(2026, 3, 25), LAST));
    }

    @Test
    void datesAreTakenAsGiven() {
        ReportingPeriod period = of("dates", "2026-02-01", "2026-02-28");
        assertThat(period.from()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(period.to()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(period.length()).isEqualTo(28);
    }

    @Test
    void aMissingDateIsFilledIn() {
        assertThat(of("dates", "2026-02-01", "").to()).isEqualTo(LAST);
        assertThat(of("dates", "", "2026-02-28").from()).isEqualTo(LocalDate.of(2026, 1, 30));
    }

    @Test
    void datesInTheWrongOrderAreTurned() {
        assertThat(of("dates", "2026-02-28", "2026-02-01").from()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void nonsenseShowsTheUsualDays() {
        assertThat(of("dates", "2026-02-30", "yesterday")).isEqualTo(of("30", null, null));
        assertThat(of("-1", "", "")).isEqualTo(of("30", null, null));
        assertThat(of("dates", "0000-01-01", "0000-01-01")).isEqualTo(of("30", null, null));
        assertThat(of("dates", "1969-12-31", "0001-01-01")).isEqualTo(of("30", null, null));
        assertThat(of("dates", "+999999999-01-01", null)).isEqualTo(of("30", null, null));
    }

    @Test
    void noPeriodIsEndless() {
        assertThat(of("dates", "1970-01-01", "2026-03-31").length()).isEqualTo(3660);
    }
}
