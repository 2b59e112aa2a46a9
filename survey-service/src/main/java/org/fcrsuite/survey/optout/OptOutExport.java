package org.fcrsuite.survey.optout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.csv.SafeCell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** All refusals as a CSV, a page at a time: however many there are, little of it is in memory. */
@ApplicationScoped
class OptOutExport {

    private static final int PAGE = 1_000;

    private final OptOutRepository repository;

    OptOutExport(OptOutRepository repository) {
        this.repository = repository;
    }

    void write(OutputStream to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        csv.writeRecord("addressHash", "customerKey", "via", "optedOutAt");
        List<OptOut> rows = after(0);
        while (!rows.isEmpty()) {
            rows.stream().map(OptOutView::of).forEach(row -> csv.writeRecord(SafeCell.of(row.addressHash()),
                    SafeCell.of(row.customerKey()), SafeCell.of(row.via()), SafeCell.of(row.optedOutAt())));
            rows = after(rows.get(rows.size() - 1).id);
        }
        csv.flush();
    }

    private List<OptOut> after(long id) {
        return QuarkusTransaction.requiringNew().call(() -> repository.after(id, PAGE));
    }
}
