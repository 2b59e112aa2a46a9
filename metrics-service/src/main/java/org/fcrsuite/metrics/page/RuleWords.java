package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.fcrsuite.metrics.domain.Definition;

/** Rules of definitions in words. */
final class RuleWords {

    private static final Map<String, Function<DefinitionsMessages, String>> CHOICES = Map.ofEntries(
            Map.entry("ALLOWED", DefinitionsMessages::allowed), Map.entry("ALL_CONTACTS", DefinitionsMessages::allContacts),
            Map.entry("ANY", DefinitionsMessages::any), Map.entry("ANY_CONTACT", DefinitionsMessages::anyContact),
            Map.entry("CASE_THEN_TOPIC", DefinitionsMessages::caseThenTopic),
            Map.entry("DISQUALIFIES", DefinitionsMessages::disqualifies),
            Map.entry("EVERY_AGENT", DefinitionsMessages::everyAgent),
            Map.entry("FIRST_AGENT", DefinitionsMessages::firstAgent),
            Map.entry("FIRST_CONTACTS", DefinitionsMessages::firstContacts),
            Map.entry("IGNORED", DefinitionsMessages::ignored), Map.entry("LAST_AGENT", DefinitionsMessages::lastAgent),
            Map.entry("LEFT_OUT", DefinitionsMessages::leftOut),
            Map.entry("MUST_BE_RESOLVED", DefinitionsMessages::mustBeResolved),
            Map.entry("MUST_NOT_BE_UNRESOLVED", DefinitionsMessages::mustNotBeUnresolved),
            Map.entry("NOT_RESOLVED", DefinitionsMessages::notResolved),
            Map.entry("SAME", DefinitionsMessages::sameChannel), Map.entry("TOPIC", DefinitionsMessages::topic));
    private static final Definition DEFAULT = Definition.named("default").build();

    private final DefinitionsMessages words;

    RuleWords(DefinitionsMessages words) {
        this.words = words;
    }

    String choice(String constant) {
        return CHOICES.get(constant).apply(words);
    }

    /** A rule and what it is set to. */
    record Said(String rule, String value) {
    }

    /** Where a definition says something else than the default one. */
    List<Said> differences(Definition definition) {
        List<Said> said = new ArrayList<>();
        for (RuleField<?> field : RuleField.ALL) {
            if (!field.text(definition).equals(field.text(DEFAULT))) {
                said.add(new Said(field.label().apply(words), value(field, field.text(definition))));
            }
        }
        if (!definition.excludeTopics().isEmpty()) {
            said.add(new Said(words.excludeTopics(), String.join(", ", definition.excludeTopics())));
        }
        return said;
    }

    private String value(RuleField<?> field, String text) {
        if (field.isSwitch()) {
            return text.isEmpty() ? words.off() : words.on();
        }
        return field.isNumber() ? text.isEmpty() ? words.noLimit() : text : choice(text);
    }
}
