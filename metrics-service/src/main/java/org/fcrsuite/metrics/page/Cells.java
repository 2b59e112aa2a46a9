package org.fcrsuite.metrics.page;

import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fcrsuite.metrics.report.AdjustedFigure;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Value;

/** Cells of tables, written in a language. What is not there is a dash. */
final class Cells {

    private static final String NOTHING = "–";
    /** What is written as 100 % is. */
    private static final double WHOLE = 0.9995;

    private final Format format;

    Cells(Format format) {
        this.format = format;
    }

    Cell text(String text) {
        return Cell.of(text == null ? NOTHING : text, Value.text(text));
    }

    /** What people read, where files have a word of their own that does not change with the language. */
    Cell named(String text, String inFiles) {
        return Cell.of(text, Value.text(inFiles));
    }

    Cell count(Long contacts) {
        return contacts == null ? Cell.of(NOTHING, Value.NOTHING)
                : Cell.of(format.count(contacts), new Value.Count(contacts));
    }

    Cell share(Double share) {
        return Cell.of(share == null ? NOTHING : format.percent(share), Value.share(share));
    }

    Cell interval(Double low, Double high) {
        return Cell.of(low == null ? NOTHING : format.interval(low, high), Value.share(low), Value.share(high));
    }

    /** A share with its interval beneath, where tables are wide. */
    Cell estimate(Double share, Double low, Double high) {
        return share == null ? none(3)
                : Cell.of(format.percent(share), Value.share(share), Value.share(low), Value.share(high))
                        .noted(format.interval(low, high));
    }

    /**
     * As {@link #estimate}, of a rate with everybody's mix of topics.
     *
     * @param ofTheMix how much of it the rate speaks for, in words
     */
    Cell adjusted(AdjustedFigure figure, UnaryOperator<String> ofTheMix) {
        boolean isWhole = figure.covered() == null || figure.tooFew() || figure.covered() >= WHOLE;
        String interval = figure.adjusted() == null ? null : format.interval(figure.adjustedLow(), figure.adjustedHigh());
        String note = Stream.of(interval, isWhole ? null : ofTheMix.apply(format.percent(figure.covered())))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
        Cell cell = Cell.of(figure.adjusted() == null ? NOTHING : format.percent(figure.adjusted()),
                Value.share(figure.adjusted()), Value.share(figure.adjustedLow()), Value.share(figure.adjustedHigh()),
                Value.share(figure.covered()));
        return note.isEmpty() ? cell : cell.noted(note);
    }

    /** As {@link #estimate}, of a difference in points. */
    Cell change(double difference, double low, double high) {
        return Cell.of(format.points(difference), Value.share(difference), Value.share(low), Value.share(high))
                .noted(format.points(low) + " – " + format.points(high));
    }

    /** @param text the number as it is read; null where there is none */
    Cell decimal(Double number, String text) {
        return Cell.of(text == null ? NOTHING : text, Value.decimal(number));
    }

    Cell points(Double difference) {
        return Cell.of(difference == null ? NOTHING : format.points(difference), Value.share(difference));
    }

    Cell pointsInterval(Double low, Double high) {
        return Cell.of(low == null ? NOTHING : format.points(low) + " – " + format.points(high), Value.share(low),
                Value.share(high));
    }

    /** @param text both counts in words */
    Cell part(String text, long part, long whole) {
        return Cell.of(text, new Value.Count(part), new Value.Count(whole));
    }

    /** @param values how many a cell of its column holds */
    Cell none(int values) {
        return Cell.of(NOTHING, Stream.generate(() -> Value.NOTHING).limit(values).toArray(Value[]::new));
    }
}
