package org.fcrsuite.metrics.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.Finality;
import org.fcrsuite.metrics.domain.Measured;
import org.fcrsuite.metrics.domain.Verdict;
import org.fcrsuite.metrics.source.SourceEnds;

/** How a definition reads contacts, given how far their sources are observed. */
record Reading(Definition definition, ZoneId zone, Map<String, Instant> observedThrough) {

    static Reading of(Definition definition, ZoneId zone, SourceEnds ends) {
        return new Reading(definition, zone, ends.all().stream()
                .collect(Collectors.toMap(SourceEnds.Source::name, SourceEnds.Source::observedThrough)));
    }

    LocalDate day(Measured measured) {
        return LocalDate.ofInstant(measured.countedAt(), zone);
    }

    Verdict internal(Measured measured) {
        Instant observed = observedThrough.get(measured.contact().name().source());
        boolean isFinal = !day(measured).isAfter(Finality.lastFinalDay(observed, definition.window(), zone));
        return definition.internalVerdict(measured.outcome(), measured.contact().topic(), isFinal);
    }

    Verdict external(Measured measured) {
        return definition.externalVerdict(measured.outcome(), measured.contact().topic());
    }
}
