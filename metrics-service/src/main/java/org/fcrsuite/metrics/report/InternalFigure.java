package org.fcrsuite.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.domain.VerdictKind;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/** Internal FCR: what the company's records say. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "InternalFcr", description = "What the company's own records say.")
public record InternalFigure(long resolved, long determined,
        @Schema(nullable = true, description = "resolved ÷ determined; null where nothing is determined.") Double rate,
        @Schema(nullable = true, description = "Lower end of the 95 % Wilson score interval.") Double low,
        @Schema(nullable = true, description = "Upper end of it.") Double high,
        @Schema(description = "Contacts whose window has not closed.") long pending,
        @Schema(description = "Contacts of which facts are missing.") long undetermined,
        @Schema(description = "Contacts outside the definition.") long excluded,
        @Schema(description = "Some contacts are pending: the rate will change.") boolean provisional,
        @Schema(nullable = true, description = "The rate if every pending contact turned out not resolved.") Double lower,
        @Schema(nullable = true, description = "The rate if every pending contact that still can turned out resolved, and those whose touches are unknown undetermined.") Double upper,
        @Schema(description = "Fewer than 30 determined: not to be ranked or coloured.") boolean tooFew) {

    static final int ENOUGH = 30;

    /**
     * @param isNow in a look back, nobody knew yet which pending contacts would be repeated: all may still be resolved
     */
    static InternalFigure of(Tally tally, boolean isNow) {
        long resolved = tally.count(VerdictKind.RESOLVED_AT_FIRST_CONTACT);
        long determined = resolved + tally.count(VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT);
        long pending = tally.count(VerdictKind.PENDING);
        RateView rate = RateView.of(resolved, determined);
        long mayResolve = isNow ? tally.pendingThatMayResolve() : pending;
        long mayLeave = isNow ? tally.pendingThatMayLeave() : 0;
        return new InternalFigure(resolved, determined, rate.rate(), rate.low(), rate.high(), pending,
                tally.count(VerdictKind.UNDETERMINED), tally.count(VerdictKind.EXCLUDED), pending > 0,
                share(resolved, determined + pending), share(resolved + mayResolve, determined + pending - mayLeave),
                determined < ENOUGH);
    }

    /** Whether there is no contact at all, not even one that is left out. */
    @JsonIgnore
    public boolean isEmpty() {
        return determined + pending + undetermined + excluded == 0;
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
