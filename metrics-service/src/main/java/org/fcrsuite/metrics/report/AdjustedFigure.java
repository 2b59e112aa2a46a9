package org.fcrsuite.metrics.report;

import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.statistics.Part;
import org.fcrsuite.metrics.statistics.Ranged;
import org.fcrsuite.metrics.statistics.Standard;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A rate as it is, and as it would be with everybody's mix of topics. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "AdjustedRate", description = "A rate as it is, and as it would be with the mix of topics of all contacts of the report (direct standardisation).")
public record AdjustedFigure(long resolved, long determined,
        @Schema(nullable = true, description = "resolved ÷ determined; null where nothing is determined.") Double rate,
        @Schema(nullable = true, description = "Lower end of the 95 % Wilson score interval.") Double low,
        @Schema(nullable = true, description = "Upper end of it.") Double high,
        @Schema(nullable = true, description = "The rate with the mix of topics of all; null where the contacts are too few or are about less than 0.8 of the mix, and where topics themselves are told apart.") Double adjusted,
        @Schema(nullable = true, description = "Lower end of its 95 % interval.") Double adjustedLow,
        @Schema(nullable = true, description = "Upper end of it.") Double adjustedHigh,
        @Schema(nullable = true, description = "How much of the mix of topics the adjusted rate speaks for, or would: below 0.8 (before and after a change, which have the same topics, 0.5) rows would be compared over different topics, and there is none. Null where topics themselves are told apart.") Double covered,
        @Schema(description = "Fewer than 30 determined: not to be ranked or coloured.") boolean tooFew) {

    /**
     * @param byTopic the contacts of each topic
     * @param standard null where nothing is to be adjusted
     */
    public static <K> AdjustedFigure of(Map<K, Part> byTopic, Standard<K> standard) {
        return standard == null ? of(byTopic, Optional.empty(), null)
                : of(byTopic, standard.rate(byTopic), standard.covered(byTopic));
    }

    public static AdjustedFigure of(Map<?, Part> byTopic, Optional<Ranged> comparable, Double covered) {
        Part all = byTopic.values().stream().reduce(Part.NONE, Part::plus);
        RateView rate = RateView.of(all.resolved(), all.determined());
        boolean tooFew = all.determined() < InternalFigure.ENOUGH;
        Optional<Ranged> adjusted = comparable.filter(any -> !tooFew);
        return new AdjustedFigure(all.resolved(), all.determined(), rate.rate(), rate.low(), rate.high(),
                adjusted.map(Ranged::value).orElse(null), adjusted.map(Ranged::low).orElse(null),
                adjusted.map(Ranged::high).orElse(null), covered, tooFew);
    }
}
