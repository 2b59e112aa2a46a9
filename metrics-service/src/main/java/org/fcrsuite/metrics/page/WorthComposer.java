package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fcrsuite.metrics.report.Worth;
import org.fcrsuite.metrics.report.Worth.Amount;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;

/** Writes what repeats cost, and what a point of FCR is worth. */
final class WorthComposer {

    private final RepeatsMessages words;
    private final Format format;

    WorthComposer(RepeatsMessages words, Locale locale) {
        this.words = words;
        this.format = new Format(locale);
    }

    ReportTable table(Worth worth) {
        boolean isPriced = worth.repeats().cost() != null;
        List<Column> columns = new ArrayList<>(List.of(Column.of(words.what(), "what"),
                Column.of(words.contacts(), "contacts"), Column.of(words.range(), "contacts_low", "contacts_high")));
        if (isPriced) {
            columns.add(Column.of(words.cost(), "cost"));
            columns.add(Column.of(words.range(), "cost_low", "cost_high"));
            columns.add(Column.of(words.currency(), "currency"));
        }
        List<List<Cell>> rows = new ArrayList<>(List.of(row(words.repeats(), "repeats", worth.repeats(), isPriced)));
        if (worth.point() != null) {
            rows.add(row(words.point(), "point", worth.point(), isPriced));
        }
        return new ReportTable("worth", words.worth(), columns, rows);
    }

    String note(Worth worth) {
        return worth.repeats().cost() == null ? words.worthMeans() + " " + words.noPrice() : words.worthMeans();
    }

    private List<Cell> row(String what, String key, Amount amount, boolean isPriced) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(what, Value.text(key)), number(amount.contacts()),
                range(amount.low(), amount.high())));
        if (isPriced) {
            row.add(number(amount.cost()));
            row.add(range(amount.costLow(), amount.costHigh()));
            row.add(new Cells(format).text(amount.currency()));
        }
        return row;
    }

    private Cell number(double number) {
        return Cell.of(format.amount(number), Value.decimal(number));
    }

    private Cell range(double low, double high) {
        return Cell.of(format.amount(low) + "–" + format.amount(high), Value.decimal(low), Value.decimal(high));
    }
}
