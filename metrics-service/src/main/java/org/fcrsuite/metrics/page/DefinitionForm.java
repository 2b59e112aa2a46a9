package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.DefinitionBuilder;
import org.fcrsuite.metrics.domain.DefinitionCheck;
import org.fcrsuite.metrics.domain.InvalidField;

/** A definition as somebody has filled it in, right or wrong. */
record DefinitionForm(Map<String, String> values) {

    static final String NAME = "name";
    static final String TOPICS = "excludeTopics";
    private static final int LONGEST = 50_000;

    static DefinitionForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(NAME, text(sent, NAME));
        RuleField.ALL.forEach(field -> values.put(field.name(), text(sent, field.name())));
        values.put(TOPICS, text(sent, TOPICS));
        return new DefinitionForm(values);
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null || value.length() > LONGEST ? "" : value.trim();
    }

    /** @param name under which it is to be stored; empty for one that is still to be named */
    static DefinitionForm of(Definition definition, String name) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(NAME, name);
        RuleField.ALL.forEach(field -> values.put(field.name(), field.text(definition)));
        values.put(TOPICS, String.join("\n", definition.excludeTopics()));
        return new DefinitionForm(values);
    }

    String value(String field) {
        return values.get(field);
    }

    /** @param wrong the names of the fields that cannot be taken; then there is no definition */
    record Read(Definition definition, Set<String> wrong) {

        boolean isRight() {
            return wrong.isEmpty();
        }
    }

    Read read() {
        List<String> unreadable = new ArrayList<>();
        DefinitionBuilder builder = Definition.named(value(NAME)).excludeTopics(topics());
        RuleField.ALL.forEach(field -> {
            try {
                field.set(builder, value(field.name()));
            } catch (IllegalArgumentException none) {
                unreadable.add(field.name());
            }
        });
        Definition definition = builder.build();
        Set<String> wrong = DefinitionCheck.of(definition).stream().map(InvalidField::field)
                .collect(Collectors.toCollection(TreeSet::new));
        wrong.addAll(unreadable);
        return new Read(wrong.isEmpty() ? definition : null, wrong);
    }

    private Set<String> topics() {
        return value(TOPICS).lines().map(String::trim).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
    }
}
