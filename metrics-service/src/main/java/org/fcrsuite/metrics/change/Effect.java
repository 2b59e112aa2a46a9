package org.fcrsuite.metrics.change;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.report.AdjustedFigure;
import org.fcrsuite.metrics.report.Basis;
import org.fcrsuite.metrics.statistics.BeforeAfter;
import org.fcrsuite.metrics.statistics.Ranged;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What became of both figures when something was changed. */
@Schema(name = "ChangeEffect", description = "What became of both figures when something was changed.")
public record Effect(Change change, @Schema(description = "Of the days before and after together.") Basis basis, Days before,
        Days after, SideEffect internal, SideEffect external) {

    @Schema(name = "EffectDays", description = "The days that are looked at. The day of the change is in neither.")
    public record Days(LocalDate from, LocalDate to) {
    }

    /**
     * @param others null where nobody is left to compare with
     * @param effect null where there are too few
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "SideEffect", description = "One figure before and after.")
    public record SideEffect(@Schema(description = "Those for whom something was changed.") Turn changed,
            @Schema(nullable = true, description = "All others, in the same days. Null where it was for everybody, nobody else has contacts before or after, or agents share contacts.") Turn others,
            @Schema(nullable = true, description = "How much more the figure rose than that of the others; where there are no others, how much it rose. Null where there are too few.") Difference effect,
            Finding finding,
            @Schema(description = "Contacts of those days that are pending: the finding may change.") long pending) {

        static <K> SideEffect of(BeforeAfter<K> changed, BeforeAfter<K> others, long pending) {
            Optional<Ranged> effect = others == null ? changed.difference() : changed.differenceBeside(others);
            return new SideEffect(Turn.of(changed), others == null ? null : Turn.of(others),
                    effect.map(Difference::of).orElse(null), Finding.of(effect), pending);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "EffectTurn", description = "Before and after, over the topics of which both times have 10 contacts, with the mix of both together.")
    public record Turn(AdjustedFigure before, AdjustedFigure after,
            @Schema(nullable = true, description = "After minus before, adjusted; null where there are too few.") Difference difference) {

        static <K> Turn of(BeforeAfter<K> figures) {
            return new Turn(AdjustedFigure.of(figures.before(), figures.rateBefore(), figures.covered()),
                    AdjustedFigure.of(figures.after(), figures.rateAfter(), figures.covered()),
                    figures.difference().map(Difference::of).orElse(null));
        }
    }

    @Schema(name = "EffectDifference", description = "A difference of shares with its 95 % interval.")
    public record Difference(double difference, double low, double high) {

        static Difference of(Ranged difference) {
            return new Difference(difference.value(), difference.low(), difference.high());
        }
    }
}
