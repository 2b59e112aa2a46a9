package org.fcrsuite.metrics.table;

import java.time.LocalDate;

/** What a file holds of a cell: numbers stay numbers. */
public sealed interface Value {

    record Text(String text) implements Value {
    }

    record Count(long count) implements Value {
    }

    /** A share of a whole, from 0 to 1; a difference of two may be negative. */
    record Share(double share) implements Value {
    }

    record Decimal(double number) implements Value {
    }

    record Day(LocalDate day) implements Value {
    }

    record Nothing() implements Value {
    }

    Value NOTHING = new Nothing();

    static Value share(Double share) {
        return share == null ? NOTHING : new Share(share);
    }

    static Value decimal(Double number) {
        return number == null ? NOTHING : new Decimal(number);
    }

    static Value text(String text) {
        return text == null ? NOTHING : new Text(text);
    }
}
