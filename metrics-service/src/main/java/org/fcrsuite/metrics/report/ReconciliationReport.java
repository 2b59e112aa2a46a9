package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.statistics.CustomerConfirmed;
import org.fcrsuite.metrics.statistics.Respondent;

/** The two figures contact by contact: how far the internal one can be trusted, and what customers would say of all. */
@Schema(name = "ReconciliationReport", description = "The two figures contact by contact.")
public record ReconciliationReport(FcrReport.DefinitionName definition, LocalDate from, LocalDate to, String zone,
        Instant asOf, Map<String, Instant> observedThrough, String groupBy, Map<String, String> filters,
        @Schema(description = "Whether answers that something speaks against are in the matched set.") boolean includesSuspect,
        List<ReconciledGroup> groups) {

    static ReconciliationReport of(Counted counted, Map<String, List<Respondent<Integer>>> respondents) {
        List<ReconciledGroup> groups = counted.groups().entrySet().stream()
                .map(group -> ReconciledGroup.of(group.getKey(), group.getValue(), counted.isNow(),
                        CustomerConfirmed.estimate(group.getValue().strata(),
                                respondents.getOrDefault(group.getKey(), List.of()))))
                .toList();
        return new ReconciliationReport(counted.definitionName(), counted.query().from(), counted.query().to(),
                counted.zone(), counted.asOf(), counted.observedThrough(), counted.groupByName(), counted.filterNames(),
                counted.query().includeSuspect(), groups);
    }
}
