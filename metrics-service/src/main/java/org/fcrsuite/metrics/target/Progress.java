package org.fcrsuite.metrics.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.report.ReconciledGroup;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A target beside its figure. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "TargetProgress", description = "A target beside its figure in the days that were asked for.")
public record Progress(Target target, long resolved, long determined,
        @Schema(nullable = true, description = "Null where nothing is determined, as are low and high.") Double rate,
        @Schema(nullable = true) Double low, @Schema(nullable = true) Double high,
        @Schema(description = "Some contacts are pending: the rate will change. Never of what customers say.") boolean provisional,
        @Schema(description = "ABOVE: the whole interval is at or above the target. AROUND: the target is within it. BELOW: it is below. TOO_FEW: fewer than 30. Null where the target is others' as well, and the reader sees some teams only.", nullable = true) Standing standing,
        @Schema(nullable = true, description = "Where the figure started.") Start start) {

    /** Of which no figures are known yet. */
    static Progress withoutFigure(Target target) {
        return new Progress(target, 0, 0, null, null, null, false, null, null);
    }

    /** A part's figure says nothing of how far everybody is. */
    Progress withoutStanding() {
        return new Progress(target, resolved, determined, rate, low, high, provisional, null, start);
    }

    Progress from(Start other) {
        return new Progress(target, resolved, determined, rate, low, high, provisional, standing, other);
    }

    /** @param group null where there are no contacts */
    public static Progress of(Target target, ReconciledGroup group) {
        Figure figure = Figure.of(target.side(), group);
        return new Progress(target, figure.resolved(), figure.determined(), figure.rate(), figure.low(), figure.high(),
                figure.provisional(), Standing.of(target.rate(), figure.low(), figure.high(), figure.tooFew()), null);
    }
}
