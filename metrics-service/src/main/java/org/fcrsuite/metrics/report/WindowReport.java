package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Both figures for each length of the window, read off the same outcomes. */
@Schema(name = "WindowReport", description = "Both figures for each length of the window, by rules that are otherwise those of the definition.")
public record WindowReport(FcrReport.DefinitionName definition,
        @Schema(description = "The window that the definition itself has.") int windowDays, LocalDate from, LocalDate to,
        String zone, Instant asOf, Map<String, Instant> observedThrough, Map<String, String> filters, List<Step> steps) {

    @Schema(name = "WindowStep", description = "The two figures with a window of so many days. A longer window has fewer final contacts.")
    public record Step(int windowDays, InternalFigure internal, ExternalFigure external) {
    }
}
