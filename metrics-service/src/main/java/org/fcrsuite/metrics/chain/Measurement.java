package org.fcrsuite.metrics.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.domain.ChainMeasurer;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.Measured;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;

/** From stored facts to the rows by which they are counted: the domain measures, this translates names and numbers. */
@ApplicationScoped
class Measurement {

    private final Labels labels;

    Measurement(Labels labels) {
        this.labels = labels;
    }

    /** All facts of some customers, by each chaining. */
    List<ChainedRow> rows(Collection<ChainingRow> chainings, List<FactRow> facts) {
        Names names = names(facts);
        List<ChainedRow> rows = new ArrayList<>(facts.size() * chainings.size());
        for (List<FactRow> ofOneCustomer : facts.stream().collect(Collectors.groupingBy(FactRow::owner)).values()) {
            Map<Contact, FactRow> contacts = new IdentityHashMap<>();
            ofOneCustomer.forEach(fact -> contacts.put(fact.contact(names.byNumber), fact));
            for (ChainingRow chaining : chainings) {
                ChainMeasurer measurer = new ChainMeasurer(chaining.rules());
                for (Measured measured : measurer.measure(List.copyOf(contacts.keySet()))) {
                    rows.add(row(chaining, contacts.get(measured.contact()), measured, names));
                }
            }
        }
        return rows;
    }

    private record Names(Map<Integer, String> byNumber, Map<String, Integer> agents, Map<Label, Integer> channels) {

        int agent(String name) {
            return name == null ? Label.NONE : agents.get(name);
        }
    }

    private Names names(List<FactRow> facts) {
        Map<Integer, String> byNumber = labels.names(facts.stream()
                .flatMap(fact -> Stream.of(fact.source(), fact.topic(), fact.agent())).collect(Collectors.toSet()));
        Map<String, Integer> agents = facts.stream().map(FactRow::agent).filter(agent -> agent != Label.NONE).distinct()
                .collect(Collectors.toMap(byNumber::get, agent -> agent));
        Map<Label, Integer> channels = labels.numbers(Stream.of(Channel.values()).map(Measurement::label).toList());
        return new Names(byNumber, agents, channels);
    }

    private static Label label(Channel channel) {
        return new Label(Label.Kind.CHANNEL, channel.name());
    }

    private static ChainedRow row(ChainingRow chaining, FactRow fact, Measured measured, Names names) {
        LocalDate day = LocalDate.ofInstant(measured.countedAt(), chaining.zoneId());
        List<Integer> agents = List.copyOf(measured.agents().stream().map(names::agent)
                .collect(Collectors.toCollection(TreeSet::new)));
        return new ChainedRow(chaining.id(), fact.id(), fact.owner(), fact.source(), day, measured.outcome().code(),
                measured.outcome().survey().answered(), names.channels.get(label(fact.channel())), fact.topic(), fact.team(),
                fact.queue(), fact.agent(), names.agent(measured.lastAgent()), agents);
    }
}
