package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Both figures for each length of the window, read off the same outcomes. */
@Schema(name = "WindowReport", description = "Both figures for each length of the window, by rules that are otherwise those of the definition.")
public record WindowReport(FcrReport.DefinitionName definition,
        @Schema(description = "The window that the definition itself has.") int windowDays, LocalDate from, LocalDate to,
        String zone, Instant asOf, Map<String, Instant> observedThrough, Map<String, String> filters,
        @Schema(nullable = true, description = "The longest window with 30 determined contacts on its final days: over those days windows are compared. Null where there is none.") Integer comparedDays,
        List<Step> steps) {

    /** @param sameDays null beyond the longest that is compared */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "WindowStep", description = "The two figures with a window of so many days. A longer window has fewer final days, so these figures differ by the days they speak of as well.")
    public record Step(int windowDays, InternalFigure internal, ExternalFigure external,
            @Schema(nullable = true, description = "The internal figure over the days that are final for `comparedDays`, the same for every window. Null for longer windows.") RateView sameDays) {
    }
}
