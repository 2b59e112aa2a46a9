package org.fcrsuite.metrics.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fcrsuite.kit.csv.SafeCell;

/** All tables of a page, one a sheet, and a last sheet that says what they rest on. */
public final class XlsxFile {

    private static final String ABOUT = "about";

    private XlsxFile() {
    }

    public static void write(List<ReportTable> tables, List<Fact> facts, OutputStream to) throws IOException {
        try (Workbook book = new Workbook(to, "FCR Suite", "1.0")) {
            for (ReportTable table : tables) {
                write(table, book.newWorksheet(table.name()));
            }
            Worksheet about = book.newWorksheet(ABOUT);
            for (int row = 0; row < facts.size(); row++) {
                about.value(row, 0, facts.get(row).key());
                about.value(row, 1, text(facts.get(row).value()));
            }
        }
    }

    private static void write(ReportTable table, Worksheet sheet) {
        List<String> keys = table.keys();
        for (int column = 0; column < keys.size(); column++) {
            sheet.value(0, column, keys.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(1, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            List<Value> values = ReportTable.values(table.rows().get(row));
            for (int column = 0; column < values.size(); column++) {
                write(values.get(column), sheet, row + 1, column);
            }
        }
    }

    private static void write(Value value, Worksheet sheet, int row, int column) {
        if (value instanceof Value.Text text) {
            sheet.value(row, column, text(text.text()));
        } else if (value instanceof Value.Count count) {
            sheet.value(row, column, count.count());
        } else if (value instanceof Value.Share share) {
            sheet.value(row, column, share.share());
            sheet.style(row, column).format("0.0%").set();
        } else if (value instanceof Value.Decimal decimal) {
            sheet.value(row, column, decimal.number());
        } else if (value instanceof Value.Day day) {
            sheet.value(row, column, day.day());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    /** XML has no place for most control characters. */
    private static String text(String text) {
        return SafeCell.of(text).replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", "\uFFFD");
    }
}
