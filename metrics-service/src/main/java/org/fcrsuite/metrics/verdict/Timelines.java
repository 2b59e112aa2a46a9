package org.fcrsuite.metrics.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.chain.ChainReader;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.Measured;
import org.fcrsuite.metrics.source.SourceEnds;

/** What a definition says of everything that one customer contacted us about. */
@ApplicationScoped
public class Timelines {

    private static final int MOST = 200;
    private static final Comparator<Measured> IN_ORDER = Comparator
            .comparing((Measured one) -> one.contact().startedAt()).thenComparing(one -> one.contact().name());

    private final Definitions definitions;
    private final ChainReader chains;
    private final SourceEnds ends;
    private final VisibleContacts visible;
    private final MetricsConfig config;

    Timelines(Definitions definitions, ChainReader chains, SourceEnds ends, VisibleContacts visible, MetricsConfig config) {
        this.definitions = definitions;
        this.chains = chains;
        this.ends = ends;
        this.visible = visible;
        this.config = config;
    }

    /** Empty where there is no such customer, or none of whom the reader may see a contact, or no such definition. */
    public Optional<Timeline> of(UUID customer, String by, Integer version) {
        return definitions.find(by, version).flatMap(stored -> of(customer, stored));
    }

    private Optional<Timeline> of(UUID customer, StoredDefinition stored) {
        List<Measured> all = chains.ofCustomer(customer, stored.definition().chaining()).stream().sorted(IN_ORDER.reversed())
                .toList();
        Predicate<ContactName> maySee = visible.of(customer);
        if (all.stream().noneMatch(one -> maySee.test(one.contact().name()))) {
            return Optional.empty();
        }
        Reading reading = Reading.of(stored.definition(), config.reportingZone(), ends);
        return Optional.of(new Timeline(customer, stored.definition().name(), stored.version(), all.size(),
                all.stream().limit(MOST).map(one -> entry(one, all, reading, maySee)).toList()));
    }

    private static Timeline.Entry entry(Measured one, List<Measured> all, Reading reading, Predicate<ContactName> maySee) {
        if (!maySee.test(one.contact().name())) {
            return new Timeline.Entry.Hidden(one.contact().startedAt(), one.endedAt());
        }
        Measured next = next(one, all);
        return new Timeline.Entry.Shown(one, reading.internal(one), reading.external(one),
                next != null && maySee.test(next.contact().name()) ? next : null);
    }

    /** A dropped call that goes on is no coming back. */
    private static Measured next(Measured one, List<Measured> all) {
        return all.stream().filter(other -> other.chain().equals(one.chain()) && IN_ORDER.compare(other, one) > 0)
                .filter(other -> !other.outcome().continuation()).min(IN_ORDER).orElse(null);
    }
}
