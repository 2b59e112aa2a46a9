package org.fcrsuite.metrics.page;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and days as they are written in a language. */
public final class Format {

    private final Locale locale;

    public Format(Locale locale) {
        this.locale = locale;
    }

    /** Null stays null: there is no figure to show. */
    public String percent(Double share) {
        return share == null ? null : number(NumberFormat.getPercentInstance(locale)).format(share);
    }

    public String interval(Double low, Double high) {
        return low == null ? null : decimal().format(low * 100) + "–" + percent(high);
    }

    /** Percentage points, always with their sign. */
    public String points(double difference) {
        double rounded = Math.rint(difference * 1000) / 10;
        String sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
        return sign + decimal().format(Math.abs(rounded));
    }

    /** A coefficient such as κ. */
    String coefficient(Double value) {
        return value == null ? null : digits(2).format(value);
    }

    /** A p-value: what is smaller than can be shown is said to be so. */
    String probability(Double p) {
        if (p == null) {
            return null;
        }
        return p < 0.0001 ? "< " + digits(4).format(0.0001) : digits(4).format(p);
    }

    private NumberFormat digits(int count) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(count);
        format.setMaximumFractionDigits(count);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    public String count(long contacts) {
        return NumberFormat.getIntegerInstance(locale).format(contacts);
    }

    /** What is not a whole number: small ones with two decimals, others with none. */
    String amount(double number) {
        return Math.abs(number) < 100 ? digits(2).format(number) : digits(0).format(number);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
    }

    String month(LocalDate first) {
        return DateTimeFormatter.ofPattern("MMM yyyy", locale).format(first);
    }

    public String days(LocalDate from, LocalDate to) {
        String first = from.getYear() == to.getYear() ? shortDay(from) : day(from);
        return from.equals(to) ? day(to) : first + " – " + day(to);
    }

    public String instant(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(at.atZone(zone));
    }

    private NumberFormat decimal() {
        return number(NumberFormat.getNumberInstance(locale));
    }

    private static NumberFormat number(NumberFormat format) {
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
