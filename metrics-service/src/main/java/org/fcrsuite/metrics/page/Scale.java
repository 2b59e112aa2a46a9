package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Both figures on one line, in shares of its width, so that the page needs neither script nor style to place them. The
 * rules of thumb stand behind them as quiet marks.
 */
record Scale(String usualAt, String usualWidth, List<Tick> ticks, String lowText, String usualText, String topText,
        String rareText, Bar internal, Bar external) {

    private static final double CUT = 0.3;
    private static final List<Integer> MARKS = List.of(0, 40, 65, 75, 80, 90, 100);

    /** A mark on the line: where, and its number. */
    record Tick(String at, int percent, boolean end) {
    }

    /** A rate and its interval. */
    record Bar(String at, String from, String width, String labelAt, boolean labelLeft) {
    }

    /** @param internal rate, low and high, or null where there is no figure */
    static Scale of(Span internal, Span external) {
        double start = Stream.of(internal, external).filter(span -> span != null).allMatch(span -> span.low() > CUT + 0.1)
                ? CUT
                : 0;
        List<Tick> ticks = MARKS.stream().filter(mark -> mark / 100.0 >= start)
                .map(mark -> new Tick(place(mark / 100.0, start), mark, mark == 100)).toList();
        return new Scale(place(0.65, start), width(0.10, start), ticks, place((start + 0.4) / 2, start), place(0.70, start),
                place(0.85, start), place(0.95, start), bar(internal, start), bar(external, start));
    }

    record Span(double rate, double low, double high) {

        static Span of(Double rate, Double low, Double high) {
            return rate == null ? null : new Span(rate, low, high);
        }
    }

    private static Bar bar(Span span, double start) {
        if (span == null) {
            return null;
        }
        boolean left = (span.low() - start) / (1 - start) > 0.4;
        return new Bar(place(span.rate(), start), place(span.low(), start), width(span.high() - span.low(), start),
                place(left ? span.low() : span.high(), start), left);
    }

    private static String place(double share, double start) {
        return width(share - start, start);
    }

    static String width(double share, double start) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share / (1 - start));
    }
}
