package org.fcrsuite.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.statistics.Rate;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A rate with its evidence. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Rate", description = "resolved ÷ determined with its 95 % Wilson score interval.")
public record RateView(long resolved, long determined,
        @Schema(nullable = true, description = "Null where nothing is determined, as are low and high.") Double rate,
        @Schema(nullable = true) Double low, @Schema(nullable = true) Double high) {

    static RateView of(long resolved, long determined) {
        return of(Rate.of(resolved, determined));
    }

    static RateView of(Tally.Spoken spoken) {
        return of(spoken.resolved(), spoken.determined());
    }

    static RateView of(Rate rate) {
        return new RateView(rate.hits(), rate.trials(), rate.rate(), rate.low(), rate.high());
    }
}
