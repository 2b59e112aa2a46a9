package org.fcrsuite.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalityTest {

    @ParameterizedTest(name = "{1} in {0} with {2} days")
    @CsvSource({
            "UTC, 2016-06-01T00:00:00Z, 7, 2016-05-24",
            "UTC, 2016-05-31T23:59:59Z, 7, 2016-05-23",
            "UTC, 2026-01-01T00:00:00Z, 1, 2025-12-30",
            // The night of 29 March 2026 has 23 hours: a window of 24 h from its end at midnight reaches 00:00 UTC+2.
            "Europe/Amsterdam, 2026-03-30T22:00:00Z, 1, 2026-03-29",
            "Europe/Amsterdam, 2026-03-29T22:00:00Z, 1, 2026-03-27",
            "Europe/Amsterdam, 2026-03-29T23:00:00Z, 1, 2026-03-28",
            // 1 November 2026 has 25 hours in New York: the day before ends at 04:00Z, plus 24 h is 23:00 that day.
            "America/New_York, 2026-11-02T04:00:00Z, 1, 2026-10-31",
            "America/New_York, 2026-11-02T03:59:59Z, 1, 2026-10-30",
            "Asia/Kathmandu, 2026-03-08T18:15:00Z, 7, 2026-03-01",
            // 5 April 2026 has 24½ hours on Lord Howe Island: it ends at 13:30Z, the day before it at 13:00Z.
            "Australia/Lord_Howe, 2026-04-06T13:30:00Z, 1, 2026-04-05",
            "Australia/Lord_Howe, 2026-04-06T13:29:59Z, 1, 2026-04-04",
            // 30 December 2011 never was in Apia: the 29th ends at 10:00Z on the 30th, which nobody ended a contact on.
            "Pacific/Apia, 2011-12-31T10:00:00Z, 1, 2011-12-30",
            "Pacific/Apia, 2011-12-31T09:59:59Z, 1, 2011-12-28",
            "Pacific/Apia, 2012-01-01T10:00:00Z, 1, 2011-12-31",
    })
    void aDayIsFinalWhenItsEndPlusTheWindowHasBeenObserved(String zone, Instant observed, int days, String last) {
        assertThat(Finality.lastFinalDay(observed, Duration.ofDays(days), ZoneId.of(zone))).isEqualTo(last);
    }
}
