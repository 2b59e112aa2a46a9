package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.statistics.Answers;
import org.fcrsuite.metrics.statistics.Estimate;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/** The two figures contact by contact: how far the internal one can be trusted, and what customers would say of all. */
@Schema(name = "ReconciliationReport", description = "The two figures contact by contact.")
public record ReconciliationReport(FcrReport.DefinitionName definition, LocalDate from, LocalDate to, String zone,
        Instant asOf, Map<String, Instant> observedThrough, String groupBy, Map<String, String> filters,
        @Schema(description = "Whether answers that something speaks against are in the matched set.") boolean includesSuspect,
        @JsonSerialize(using = GroupsWriter.class) List<ReconciledGroup> groups) {

    static ReconciliationReport of(Counted counted, Map<String, Answers> respondents, Estimates estimates) {
        return of(counted, key -> estimates.of(counted.groups().get(key).strata(),
                respondents.getOrDefault(key, new Answers())));
    }

    static ReconciliationReport withoutEstimate(Counted counted) {
        return of(counted, key -> Estimate.IMPOSSIBLE);
    }

    private static ReconciliationReport of(Counted counted, Function<String, Estimate> estimates) {
        // Each group has its own estimate, which takes the longer the more answers it has.
        List<ReconciledGroup> groups = counted.groups().entrySet().parallelStream()
                .map(group -> ReconciledGroup.of(group.getKey(),
                        group.getValue(), counted.isNow(), estimates.apply(group.getKey())))
                .toList();
        return new ReconciliationReport(counted.definitionName(), counted.query().from(), counted.query().to(),
                counted.zone(), counted.asOf(), counted.observedThrough(), counted.groupByName(), counted.filterNames(),
                counted.query().includeSuspect(), groups);
    }
}
