package org.fcrsuite.metrics.target;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.report.ReconciledGroup;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Where a figure stood before its target. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "TargetStart", description = "The figure over the days before its target began, as many as were asked for, 366 at most.")
public record Start(@Schema(description = "The first of these days.") LocalDate from,
        @Schema(description = "The day before the target's since.") LocalDate to, long resolved, long determined,
        @Schema(nullable = true, description = "Null where nothing is determined, as are low and high.") Double rate,
        @Schema(nullable = true) Double low, @Schema(nullable = true) Double high,
        @Schema(description = "Fewer than 30 contacts or answers.") boolean tooFew) {

    /** @param group null where there were no contacts */
    static Start of(Side side, ReconciledGroup group, LocalDate from, LocalDate to) {
        Figure figure = Figure.of(side, group);
        return new Start(from, to, figure.resolved(), figure.determined(), figure.rate(), figure.low(), figure.high(),
                figure.tooFew());
    }
}
