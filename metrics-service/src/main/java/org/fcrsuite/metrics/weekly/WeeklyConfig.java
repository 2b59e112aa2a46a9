package org.fcrsuite.metrics.weekly;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who gets the week's figures, and when. */
@ConfigMapping(prefix = "fcr.metrics.weekly")
interface WeeklyConfig {

    /** The addresses, with commas; without any nothing is sent. Who is added gets the last report at once. */
    Optional<List<String>> recipients();

    /** The day on which the report of the week before is due, in the reporting zone. */
    @WithDefault("MONDAY")
    DayOfWeek day();

    /** From when on. */
    @WithDefault("07:00")
    LocalTime at();

    /** By which rules it counts. */
    @WithDefault("default")
    String definition();
}
