package org.fcrsuite.metrics.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.report.ReconciledGroup;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A target beside its figure. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "TargetProgress", description = "A target beside its figure: of as many days as were asked for, none before it was set and none after it was due.")
public record Progress(Target target, long resolved, long determined,
        @Schema(nullable = true, description = "Null where nothing is determined, as are low and high.") Double rate,
        @Schema(nullable = true) Double low, @Schema(nullable = true) Double high,
        @Schema(description = "Some contacts are pending: the rate will change. Never of what customers say.") boolean provisional,
        @Schema(description = "ABOVE: the whole interval is at or above the target. AROUND: the target is within it. BELOW: it is below. TOO_FEW: fewer than 30. Null where the target is others' as well, and the reader sees some teams only; and before its first day.", nullable = true) Standing standing,
        @Schema(description = "After the day by which it was due, once nothing is pending: whether the rate is at or above the target. Null where it cannot be said.", nullable = true) Boolean reached,
        @Schema(nullable = true, description = "Where the figure started.") Start start) {

    /** Of which no figures are known yet. */
    static Progress withoutFigure(Target target) {
        return new Progress(target, 0, 0, null, null, null, false, null, null, null);
    }

    /** A part's figure says nothing of how far everybody is. */
    public Progress withoutStanding() {
        return new Progress(target, resolved, determined, rate, low, high, provisional, null, null, start);
    }

    Progress from(Start other) {
        return new Progress(target, resolved, determined, rate, low, high, provisional, standing, reached, other);
    }

    /** The last word, once the day has passed by which it was due. */
    Progress ended() {
        boolean canBeSaid = !provisional && standing != null && standing != Standing.TOO_FEW;
        return new Progress(target, resolved, determined, rate, low, high, provisional, standing,
                canBeSaid ? rate >= target.rate() : null, start);
    }

    /** @param group null where there are no contacts */
    public static Progress of(Target target, ReconciledGroup group) {
        Figure figure = Figure.of(target.side(), group);
        return new Progress(target, figure.resolved(), figure.determined(), figure.rate(), figure.low(), figure.high(),
                figure.provisional(), Standing.of(target.rate(), figure.low(), figure.high(), figure.tooFew()), null,
                null);
    }
}
