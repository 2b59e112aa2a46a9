package org.fcrsuite.metrics.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.domain.ChainMeasurer;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.Driver;
import org.fcrsuite.metrics.domain.Measured;
import org.fcrsuite.metrics.domain.Survey;
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
        List<ChainedRow> rows = new ArrayList<>(facts.size() * chainings.size());
        measure(chainings, facts, rows::add);
        return rows;
    }

    /** As {@link #rows}, each handed on as it is made: customer after customer, in the order in which their facts begin. */
    void measure(Collection<ChainingRow> chainings, List<FactRow> facts, Consumer<ChainedRow> consumer) {
        Names names = names(facts);
        for (List<FactRow> ofOneCustomer : facts.stream()
                .collect(Collectors.groupingBy(FactRow::owner, LinkedHashMap::new, Collectors.toList())).values()) {
            Map<ContactName, FactRow> factsByName = new HashMap<>();
            List<Contact> contacts = new ArrayList<>(ofOneCustomer.size());
            for (FactRow fact : ofOneCustomer) {
                contacts.add(fact.contact(names.byNumber));
                factsByName.put(contacts.get(contacts.size() - 1).name(), fact);
            }
            for (ChainingRow chaining : chainings) {
                ChainMeasurer measurer = new ChainMeasurer(chaining.rules());
                for (Measured measured : measurer.measure(contacts)) {
                    consumer.accept(row(chaining, factsByName, measured, names));
                }
            }
        }
    }

    private record Names(Map<Integer, String> byNumber, Map<String, Integer> agents, Map<Channel, Integer> channels,
            Map<String, Integer> languages) {

        /** Most contacts are in the hands of one. */
        List<Integer> agents(Collection<String> all) {
            return all.size() == 1 ? List.of(agent(all.iterator().next())) : all.stream().map(this::agent).sorted().toList();
        }

        int agent(String name) {
            return name == null ? Label.NONE : agents.get(name);
        }
    }

    private Names names(List<FactRow> facts) {
        Set<Integer> numbers = new HashSet<>();
        for (FactRow fact : facts) {
            numbers.add(fact.source());
            numbers.add(fact.topic());
            numbers.add(fact.agent());
        }
        Map<Integer, String> byNumber = labels.names(numbers);
        Map<String, Integer> agents = facts.stream().map(FactRow::agent).filter(agent -> agent != Label.NONE).distinct()
                .collect(Collectors.toMap(byNumber::get, agent -> agent));
        Map<Label, Integer> labelled = labels.numbers(Stream.of(Channel.values()).map(Measurement::label).toList());
        Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
        Stream.of(Channel.values()).forEach(channel -> channels.put(channel, labelled.get(label(channel))));
        return new Names(byNumber, agents, channels, languages(facts));
    }

    private Map<String, Integer> languages(List<FactRow> facts) {
        Map<String, Integer> languages = new HashMap<>();
        labels.numbers(facts.stream().map(FactRow::language).filter(Objects::nonNull).distinct()
                .map(language -> new Label(Label.Kind.LANGUAGE, language)).toList())
                .forEach((label, number) -> languages.put(label.name(), number));
        return languages;
    }

    private static Label label(Channel channel) {
        return new Label(Label.Kind.CHANNEL, channel.name());
    }

    private static ChainedRow row(ChainingRow chaining, Map<ContactName, FactRow> facts, Measured measured, Names names) {
        FactRow fact = facts.get(measured.contact().name());
        Parts parts = new Parts(measured.parts().size() == 1 ? List.of(fact)
                : measured.parts().stream().map(facts::get).toList());
        Optional<Measured.Next> next = Optional.ofNullable(measured.next());
        LocalDate day = LocalDate.ofInstant(measured.countedAt(), chaining.zoneId());
        int lastAgent = names.agent(measured.lastAgent());
        List<Integer> agents = names.agents(measured.agents());
        boolean isOnlyAgent = lastAgent == fact.agent() && agents.equals(agents(fact));
        Survey survey = measured.outcome().survey();
        List<Integer> past = parts.past(day, survey, chaining.zoneId()).code();
        return new ChainedRow(chaining.id(), fact.id(), fact.owner(), fact.source(), day, measured.outcome().code(),
                names.channels.get(fact.channel()), fact.topic(), fact.team(), fact.queue(), fact.agent(),
                isOnlyAgent ? null : (Integer) lastAgent, isOnlyAgent ? null : agents,
                Driver.bands(parts.driverFacts(chaining.zoneId())), parts.handleSeconds(),
                names.languages.getOrDefault(fact.language(), Label.NONE),
                next.map(contact -> facts.get(contact.name()).id()).orElse(null),
                next.map(Measured.Next::gapDays).orElse(null), survey.answered() ? fact.owner() : null,
                past.isEmpty() ? null : past);
    }

    private static List<Integer> agents(FactRow fact) {
        return fact.agent() == Label.NONE ? List.of() : List.of(fact.agent());
    }
}
