package org.fcrsuite.metrics.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.fcrsuite.kit.csv.SafeCell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * One table as RFC 4180 has it. What the figures rest on is in columns of its own, in every row: files of several weeks
 * can be put beneath each other, and each row still says what it is.
 */
public final class CsvFile {

    private CsvFile() {
    }

    public static void write(ReportTable table, List<Fact> facts, OutputStream to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        csv.writeRecord(Stream.concat(table.keys().stream(), facts.stream().map(Fact::key)).toList());
        List<String> origin = facts.stream().map(fact -> SafeCell.of(fact.value())).toList();
        for (List<Cell> row : table.rows()) {
            csv.writeRecord(Stream.concat(ReportTable.values(row).stream().map(CsvFile::text), origin.stream()).toList());
        }
        csv.flush();
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return SafeCell.of(text.text());
        }
        if (value instanceof Value.Count count) {
            return Long.toString(count.count());
        }
        if (value instanceof Value.Share share) {
            return plain(share.share());
        }
        if (value instanceof Value.Decimal decimal) {
            return plain(decimal.number());
        }
        return value instanceof Value.Day day ? day.day().toString() : "";
    }

    /** Never as 1.0E-4: not every reader of CSV knows that. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }
}
