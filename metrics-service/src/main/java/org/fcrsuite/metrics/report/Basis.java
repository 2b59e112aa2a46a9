package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What figures rest on. */
@Schema(name = "Basis", description = "What the figures rest on.")
public record Basis(FcrReport.DefinitionName definition, LocalDate from, LocalDate to, String zone, Instant asOf,
        Map<String, Instant> observedThrough, Map<String, String> filters) {

    public static Basis of(ReconciliationReport report) {
        return new Basis(report.definition(), report.from(), report.to(), report.zone(), report.asOf(),
                report.observedThrough(), report.filters());
    }

    static Basis of(Counted counted) {
        return counted.prepared().basis();
    }
}
