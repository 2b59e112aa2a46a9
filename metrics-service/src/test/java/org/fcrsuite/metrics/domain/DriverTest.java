package org.fcrsuite.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;

import org.fcrsuite.metrics.domain.Driver.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverTest {

    private static final LocalDateTime MONDAY_EVENING = LocalDateTime.parse("2026-03-02T23:59:59");

    private static DriverFacts handledIn(Integer seconds) {
        return new DriverFacts(0, false, null, seconds, null, null, null, MONDAY_EVENING);
    }

    private static Band band(Driver driver, DriverFacts facts) {
        return driver.bands().get(driver.band(facts));
    }

    @ParameterizedTest(name = "{0} s from {1} below {2}")
    @CsvSource({ "0, 0, 60", "59, 0, 60", "60, 60, 180", "1199, 600, 1200", "1200, 1200,", "999999, 1200,", ", ," })
    void aValueLiesInTheBandThatBeginsAtOrBelowIt(Integer seconds, Integer from, Integer below) {
        assertThat(band(Driver.HANDLE_SECONDS, handledIn(seconds))).isEqualTo(new Band(from, below));
    }

    @Test
    void whatIsBelowEveryBandIsInTheFirst() {
        DriverFacts nobody = new DriverFacts(0, false, 0, null, null, null, -1.0, MONDAY_EVENING);

        assertThat(Driver.AGENTS_INVOLVED.band(nobody)).isZero();
        assertThat(Driver.SENTIMENT.band(nobody)).isZero();
    }

    @Test
    void hoursAndWeekdaysAreThoseOfTheReportingZone() {
        assertThat(band(Driver.HOUR, handledIn(1)).from()).isEqualTo(23);
        assertThat(band(Driver.WEEKDAY, handledIn(1)).from()).isEqualTo(1);
    }

    @Test
    void everyDriverHasARowForWhatIsNotKnown() {
        for (Driver driver : Driver.values()) {
            assertThat(driver.bands().stream().filter(band -> !band.isKnown())).as("%s", driver).hasSize(1);
        }
    }
}
