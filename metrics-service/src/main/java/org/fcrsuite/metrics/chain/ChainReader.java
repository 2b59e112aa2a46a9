package org.fcrsuite.metrics.chain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.metrics.domain.ChainMeasurer;
import org.fcrsuite.metrics.domain.Chaining;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.Measured;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;

/** Shows one contact among those of its customer, measured on the spot: few rows, and always as the facts are now. */
@ApplicationScoped
public class ChainReader {

    private final Facts facts;
    private final Labels labels;

    ChainReader(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    /**
     * @param chain every contact of its chain in order, itself included
     */
    public record Around(UUID customer, boolean customerKnown, Measured contact, List<Measured> chain) {
    }

    @Transactional
    public Optional<Around> around(ContactName name, Chaining rules) {
        OptionalInt source = labels.find(Label.Kind.SOURCE, name.source());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        return facts.ownerOf(source.getAsInt(), name.externalId()).map(owner -> around(name, rules, owner));
    }

    /** Every contact of a customer; none where there is no such customer. */
    @Transactional
    public List<Measured> ofCustomer(UUID owner, Chaining rules) {
        List<FactRow> rows = facts.of(List.of(owner));
        Map<Integer, String> names = labels.names(rows.stream()
                .flatMap(row -> Stream.of(row.source(), row.topic(), row.agent())).collect(Collectors.toSet()));
        return new ChainMeasurer(rules).measure(rows.stream().map(row -> row.contact(names)).toList());
    }

    private Around around(ContactName name, Chaining rules, UUID owner) {
        List<Measured> all = ofCustomer(owner, rules);
        Measured contact = all.stream().filter(one -> one.contact().name().equals(name)).findFirst().orElseThrow();
        List<Measured> chain = all.stream().filter(one -> one.chain().equals(contact.chain()))
                .sorted(Comparator.comparing((Measured one) -> one.contact().startedAt())
                        .thenComparing(one -> one.contact().name()))
                .toList();
        return new Around(owner, contact.contact().customerKnown(), contact, chain);
    }
}
