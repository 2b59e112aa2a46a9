package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.csv.SafeCell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** The rejected rows as a file that a spreadsheet opens without running anything of it. */
@ApplicationScoped
class RejectedCsv {

    private static final int PAGE = 500;

    private final Rejections rejections;

    RejectedCsv(Rejections rejections) {
        this.rejections = rejections;
    }

    void write(UUID importId, OutputStream to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        csv.writeRecord("line", "reason", "row");
        List<RejectedRow> rows = rejections.after(importId, 0, PAGE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> csv.writeRecord(Long.toString(row.line()), SafeCell.of(row.reason()), SafeCell.of(row.raw())));
            rows = rejections.after(importId, rows.get(rows.size() - 1).line(), PAGE);
        }
        csv.flush();
    }
}
