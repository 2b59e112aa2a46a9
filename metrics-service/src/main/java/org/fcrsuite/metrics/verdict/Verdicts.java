package org.fcrsuite.metrics.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.chain.ChainReader;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.Finality;
import org.fcrsuite.metrics.domain.Measured;
import org.fcrsuite.metrics.domain.Outcome;
import org.fcrsuite.metrics.source.SourceEnds;
import org.fcrsuite.metrics.verdict.VerdictView.Member;
import org.fcrsuite.metrics.verdict.VerdictView.Said;

/** What a definition says of single contacts. */
@ApplicationScoped
class Verdicts {

    private final Definitions definitions;
    private final ChainReader chains;
    private final SourceEnds ends;
    private final MetricsConfig config;

    Verdicts(Definitions definitions, ChainReader chains, SourceEnds ends, MetricsConfig config) {
        this.definitions = definitions;
        this.chains = chains;
        this.ends = ends;
        this.config = config;
    }

    VerdictView of(ContactName name, String by, Integer version, Predicate<String> maySee) {
        StoredDefinition stored = definitions.find(by, version)
                .orElseThrow(() -> ProblemException.notFound("There is no definition '" + by + "' of that version."));
        Definition definition = stored.definition();
        ChainReader.Around around = chains.around(name, definition.chaining())
                .orElseThrow(() -> ProblemException.notFound("There is no contact '" + name + "'."));
        Measured contact = around.contact();
        List<Member> chain = around.chain().stream().filter(one -> maySee.test(one.contact().name().source()))
                .map(one -> member(definition, one)).toList();
        LocalDate day = LocalDate.ofInstant(contact.countedAt(), config.reportingZone());
        Instant finalAt = contact.endedAt() == null ? null
                : day.plusDays(1).atStartOfDay(config.reportingZone()).toInstant().plus(definition.window());
        return new VerdictView(name.source(), name.externalId(), around.customerKnown() ? around.customer() : null,
                definition.name(), stored.version(), day, finalAt, internal(definition, contact),
                external(definition, contact), chain);
    }

    private Member member(Definition definition, Measured measured) {
        int gap = measured.outcome().gapNext();
        return new Member(measured.contact().name().source(), measured.contact().name().externalId(),
                measured.contact().channel(), measured.contact().topic(), measured.contact().agent(),
                measured.contact().startedAt(), measured.contact().endedAt(), gap == Outcome.NO_GAP ? null : gap,
                internal(definition, measured), external(definition, measured));
    }

    private Said internal(Definition definition, Measured measured) {
        Instant observed = ends.of(measured.contact().name().source());
        LocalDate lastFinal = Finality.lastFinalDay(observed, definition.window(), config.reportingZone());
        boolean isFinal = !LocalDate.ofInstant(measured.countedAt(), config.reportingZone()).isAfter(lastFinal);
        return Said.of(definition.internalVerdict(measured.outcome(), measured.contact().topic(), isFinal));
    }

    private static Said external(Definition definition, Measured measured) {
        return Said.of(definition.externalVerdict(measured.outcome(), measured.contact().topic()));
    }
}
