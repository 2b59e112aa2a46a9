package org.fcrsuite.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** External FCR: what customers say. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ExternalFcr", description = "What customers say, over the contacts that the definition speaks of.")
public record ExternalFigure(
        @Schema(description = "Answers that say: resolved at the first contact.") long resolved, long determined,
        @Schema(nullable = true) Double rate, @Schema(nullable = true) Double low, @Schema(nullable = true) Double high,
        @Schema(description = "Answers that left a needed question out.") long undetermined,
        @Schema(description = "Answers that the definition leaves out (\"partly\", where it says so).") long excluded,
        @Schema(description = "Resolved at all, in however many contacts.") RateView resolution,
        @Schema(description = "Invitations delivered.") long delivered,
        @Schema(description = "Responses, those without an invitation of ours included.") long answered,
        ResponseRate responseRate,
        @Schema(description = "Responses that something speaks against: kept and marked. They count only where asked for.") long suspect,
        @Schema(description = "The figure with suspect answers included.") RateView withSuspect,
        @Schema(description = "The figure without them.") RateView withoutSuspect,
        @Schema(description = "Fewer than 30 answers: not to be ranked or coloured.") boolean tooFew) {

    /** Over the same contacts as the answers: numerator and denominator are filtered alike. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ResponseRate", description = "Of the invitations delivered, the share that was answered.")
    public record ResponseRate(long answered, long delivered, @Schema(nullable = true) Double rate,
            @Schema(nullable = true) Double low, @Schema(nullable = true) Double high) {
    }

    static ExternalFigure of(Tally tally) {
        RateView rate = RateView.of(tally.external());
        RateView response = RateView.of(tally.deliveredAndAnswered(), tally.delivered());
        return new ExternalFigure(rate.resolved(), rate.determined(), rate.rate(), rate.low(), rate.high(),
                tally.externalUndetermined(), tally.externalExcluded(), RateView.of(tally.resolution()), tally.delivered(),
                tally.answered(),
                new ResponseRate(response.resolved(), response.determined(), response.rate(), response.low(),
                        response.high()),
                tally.suspect(), RateView.of(tally.withSuspect()), RateView.of(tally.withoutSuspect()),
                rate.determined() < InternalFigure.ENOUGH);
    }
}
