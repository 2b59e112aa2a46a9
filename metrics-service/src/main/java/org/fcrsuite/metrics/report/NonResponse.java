package org.fcrsuite.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.statistics.FourWay;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Internal FCR of those who answered beside those who did not: where they differ, answers do not speak for all. */
@Schema(name = "NonResponse", description = "Internal FCR of those who answered beside those who did not: a free check for bias.")
public record NonResponse(@Schema(description = "Matched contacts.") RateView answered,
        @Schema(description = "Invitation delivered, no answer.") RateView silent,
        @Schema(description = "Nobody was asked, or the invitation did not arrive.") RateView notAsked, Bounds bounds) {

    /** Manski's bounds: nothing is supposed about those who were asked and gave no answer that counts. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "NonResponseBounds", description = "Customers' FCR over all final contacts with an answer that counts or a delivered invitation.")
    public record Bounds(
            @Schema(nullable = true, description = "With all those counted as no who gave no answer that counts: the silent, suspect answers where they are left out, and answers that the definition cannot read or leaves out.") Double lower,
            @Schema(nullable = true, description = "With all of them counted as yes.") Double upper) {
    }

    static NonResponse of(Tally tally) {
        FourWay matched = tally.matched();
        long yes = matched.a() + matched.c();
        long unknown = tally.deliveredUnmatched();
        long all = matched.n() + unknown;
        Bounds bounds = all == 0 ? new Bounds(null, null)
                : new Bounds((double) yes / all, (double) (yes + unknown) / all);
        return new NonResponse(RateView.of(tally.internalOfAnswered()), RateView.of(tally.internalOfSilent()),
                RateView.of(tally.internalOfNotAsked()), bounds);
    }
}
