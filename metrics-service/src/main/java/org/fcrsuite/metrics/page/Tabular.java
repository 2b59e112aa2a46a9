package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.fcrsuite.metrics.table.ReportTable;

/** A page whose tables can be taken away as files. */
public interface Tabular {

    Place place();

    /** Empty where there is nothing to show. */
    Optional<Tables> tables(ReportRequest request, Locale locale);

    /** @param tables the first one being what the page is about */
    record Tables(List<ReportTable> tables, Evidence evidence) {
    }
}
