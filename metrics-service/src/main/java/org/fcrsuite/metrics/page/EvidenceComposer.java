package org.fcrsuite.metrics.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.fcrsuite.metrics.page.OverviewView.EvidenceView;

/** Says what figures rest on: the sources that are observed least first, and how many there are beyond those named. */
final class EvidenceComposer {

    private static final int MOST_SOURCES = 20;
    /** Two looks at the clock differ a little. */
    private static final Duration LIVE = Duration.ofMinutes(1);

    private final Format format;

    EvidenceComposer(Format format) {
        this.format = format;
    }

    EvidenceView evidence(Evidence evidence) {
        ZoneId zone = ZoneId.of(evidence.zone());
        List<EvidenceView.Seen> sources = evidence.observedThrough().entrySet().stream()
                .sorted(Map.Entry.<String, Instant> comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(source -> new EvidenceView.Seen(source.getKey(), source.getValue()
                        .isBefore(evidence.asOf().minus(LIVE)) ? format.instant(source.getValue(), zone) : null))
                .toList();
        int named = Math.min(sources.size(), MOST_SOURCES);
        String name = evidence.definition() == null ? null : evidence.definition().name();
        String version = evidence.definition() == null ? null : String.valueOf(evidence.definition().version());
        return new EvidenceView(name, version, evidence.rule(), format.instant(evidence.asOf(), zone), evidence.zone(),
                sources.subList(0, named), named < sources.size() ? format.count(sources.size() - named) : null);
    }
}
