package org.fcrsuite.metrics.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.fcrsuite.metrics.report.Basis;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.ListedContacts;
import org.fcrsuite.metrics.report.ReconciliationReport;
import org.fcrsuite.metrics.report.WindowReport;
import org.fcrsuite.metrics.table.Fact;

/**
 * What figures rest on.
 *
 * @param definition null where several are shown beside each other
 * @param rule the public rule that the definition follows, null where it is the deployment's own
 */
public record Evidence(FcrReport.DefinitionName definition, String rule, LocalDate from, LocalDate to, String zone,
        Instant asOf,
        Map<String, Instant> observedThrough, Map<String, String> filters) {

    static Evidence of(FcrReport report, String rule) {
        return new Evidence(report.definition(), rule, report.from(), report.to(), report.zone(), report.asOf(),
                report.observedThrough(), report.filters());
    }

    public static Evidence of(ReconciliationReport report, String rule) {
        return new Evidence(report.definition(), rule, report.from(), report.to(), report.zone(), report.asOf(),
                report.observedThrough(), report.filters());
    }

    static Evidence of(WindowReport report, String rule) {
        return new Evidence(report.definition(), rule, report.from(), report.to(), report.zone(), report.asOf(),
                report.observedThrough(), report.filters());
    }

    static Evidence of(Basis basis, String rule) {
        return new Evidence(basis.definition(), rule, basis.from(), basis.to(), basis.zone(), basis.asOf(),
                basis.observedThrough(), basis.filters());
    }

    static Evidence of(ListedContacts list, String rule) {
        return new Evidence(list.definition(), rule, list.from(), list.to(), list.zone(), list.asOf(), list.observedThrough(),
                list.filters());
    }

    /** As a file says it. */
    List<Fact> facts(Instant generatedAt) {
        List<Fact> facts = new ArrayList<>();
        if (definition != null) {
            facts.add(new Fact("definition", definition.name()));
            facts.add(new Fact("version", String.valueOf(definition.version())));
        }
        facts.add(new Fact("from", from.toString()));
        facts.add(new Fact("to", to.toString()));
        facts.add(new Fact("zone", zone));
        facts.add(new Fact("filters", joined(filters)));
        facts.add(new Fact("as_of", asOf.toString()));
        facts.add(new Fact("observed_through", joined(observedThrough)));
        facts.add(new Fact("generated_at", generatedAt.toString()));
        return facts;
    }

    private static String joined(Map<String, ?> parts) {
        return parts.entrySet().stream().map(part -> part.getKey() + "=" + part.getValue()).sorted()
                .collect(Collectors.joining("; "));
    }
}
