package org.fcrsuite.metrics.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.fcrsuite.metrics.page.OverviewView.EvidenceView;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.ReconciliationReport;

/** Says what figures rest on. */
final class EvidenceComposer {

    private static final int MOST_SOURCES = 20;
    /** Two looks at the clock differ a little. */
    private static final Duration LIVE = Duration.ofMinutes(1);

    private final Format format;

    EvidenceComposer(Format format) {
        this.format = format;
    }

    EvidenceView evidence(FcrReport report, String rule) {
        return evidence(report.definition(), rule, report.observedThrough(), report.asOf(), report.zone());
    }

    EvidenceView evidence(ReconciliationReport report, String rule) {
        return evidence(report.definition(), rule, report.observedThrough(), report.asOf(), report.zone());
    }

    private EvidenceView evidence(FcrReport.DefinitionName definition, String rule, Map<String, Instant> observed,
            Instant asOf, String zoneName) {
        ZoneId zone = ZoneId.of(zoneName);
        List<EvidenceView.Seen> sources = observed.entrySet().stream().limit(MOST_SOURCES)
                .map(source -> new EvidenceView.Seen(source.getKey(),
                        source.getValue().isBefore(asOf.minus(LIVE)) ? format.instant(source.getValue(), zone) : null))
                .toList();
        return new EvidenceView(definition.name(), String.valueOf(definition.version()), rule, format.instant(asOf, zone),
                zoneName, sources);
    }
}
