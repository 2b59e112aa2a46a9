package org.fcrsuite.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.statistics.FourWay;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Internal FCR of those who answered beside those who did not: where they differ, answers do not speak for all. */
@Schema(name = "NonResponse", description = "Internal FCR of those who answered beside those who did not: a free check for bias.")
public record NonResponse(@Schema(description = "Matched contacts.") RateView answered,
        @Schema(description = "Invitation delivered, no answer.") RateView silent,
        @Schema(description = "Nobody was asked, or the invitation did not arrive.") RateView notAsked, Bounds bounds) {

    /** Manski's bounds: nothing is supposed about the silent. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "NonResponseBounds", description = "Customers' FCR over the answered and the silent.")
    public record Bounds(@Schema(nullable = true, description = "With all the silent counted as no.") Double lower,
            @Schema(nullable = true, description = "With all the silent counted as yes.") Double upper) {
    }

    static NonResponse of(Tally tally) {
        FourWay matched = tally.matched();
        long yes = matched.a() + matched.c();
        long silent = tally.internalOfSilent().determined();
        long all = matched.n() + silent;
        Bounds bounds = all == 0 ? new Bounds(null, null)
                : new Bounds((double) yes / all, (double) (yes + silent) / all);
        return new NonResponse(RateView.of(tally.internalOfAnswered()), RateView.of(tally.internalOfSilent()),
                RateView.of(tally.internalOfNotAsked()), bounds);
    }
}
