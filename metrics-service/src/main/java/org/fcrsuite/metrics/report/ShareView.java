package org.fcrsuite.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.statistics.Rate;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Some contacts of others, with what that share rests on. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Share", description = "contacts ÷ of with its 95 % Wilson score interval.")
public record ShareView(long contacts, long of,
        @Schema(nullable = true, description = "Null where there is nothing, as are low and high.") Double share,
        @Schema(nullable = true) Double low, @Schema(nullable = true) Double high,
        @Schema(description = "Of fewer than 30: not to be ranked or coloured.") boolean tooFew) {

    static ShareView of(long contacts, long of) {
        Rate rate = Rate.of(contacts, of);
        return new ShareView(contacts, of, rate.rate(), rate.low(), rate.high(), of < InternalFigure.ENOUGH);
    }
}
