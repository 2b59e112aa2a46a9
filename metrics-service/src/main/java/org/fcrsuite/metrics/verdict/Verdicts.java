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
import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.Measured;
import org.fcrsuite.metrics.domain.Outcome;
import org.fcrsuite.metrics.source.SourceEnds;
import org.fcrsuite.metrics.verdict.VerdictView.Member;
import org.fcrsuite.metrics.verdict.VerdictView.Said;

/** What a definition says of single contacts. */
@ApplicationScoped
class Verdicts {

    private static final int MOST_MEMBERS = 100;

    private final Definitions definitions;
    private final ChainReader chains;
    private final SourceEnds ends;
    private final VisibleContacts visible;
    private final MetricsConfig config;

    Verdicts(Definitions definitions, ChainReader chains, SourceEnds ends, VisibleContacts visible, MetricsConfig config) {
        this.definitions = definitions;
        this.chains = chains;
        this.ends = ends;
        this.visible = visible;
        this.config = config;
    }

    VerdictView of(ContactName name, String by, Integer version, Predicate<String> maySee) {
        StoredDefinition stored = definitions.find(by, version)
                .orElseThrow(() -> ProblemException.notFound("There is no definition '" + by + "' of that version."));
        Definition definition = stored.definition();
        ChainReader.Around around = chains.around(name, definition.chaining())
                .filter(found -> visible.of(found.customer()).test(name))
                .orElseThrow(() -> ProblemException.notFound("There is no contact '" + name + "'."));
        Predicate<ContactName> mayBeSeen = visible.of(around.customer());
        Measured contact = around.contact();
        Reading reading = Reading.of(definition, config.reportingZone(), ends);
        List<Measured> chain = around.chain().stream().filter(one -> maySee.test(one.contact().name().source()))
                .filter(one -> mayBeSeen.test(one.contact().name())).toList();
        LocalDate day = reading.day(contact);
        Instant finalAt = contact.endedAt() == null ? null
                : day.plusDays(1).atStartOfDay(config.reportingZone()).toInstant().plus(definition.window());
        return new VerdictView(name.source(), name.externalId(), around.customerKnown() ? around.customer() : null,
                definition.name(), stored.version(), day, finalAt, Said.of(reading.internal(contact)),
                Said.of(reading.external(contact)), chain.size(),
                nearest(chain, contact).stream().map(one -> member(one, reading)).toList());
    }

    /** As many as can be looked at, with the contact in their middle where the chain goes on on both sides. */
    private static List<Measured> nearest(List<Measured> chain, Measured contact) {
        int first = Math.max(0, Math.min(chain.indexOf(contact) - MOST_MEMBERS / 2, chain.size() - MOST_MEMBERS));
        return chain.subList(first, Math.min(chain.size(), first + MOST_MEMBERS));
    }

    private static Member member(Measured measured, Reading reading) {
        Contact contact = measured.contact();
        int gap = measured.outcome().gapNext();
        return new Member(contact.name().source(), contact.name().externalId(), contact.channel(), contact.topic(),
                contact.agent(), contact.startedAt(), contact.endedAt(), gap == Outcome.NO_GAP ? null : gap,
                Said.of(reading.internal(measured)), Said.of(reading.external(measured)));
    }
}
