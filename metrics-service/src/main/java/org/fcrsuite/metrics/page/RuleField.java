package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.DefinitionBuilder;
import org.fcrsuite.metrics.domain.DispositionRule;
import org.fcrsuite.metrics.domain.Partly;
import org.fcrsuite.metrics.domain.RepeatChannel;
import org.fcrsuite.metrics.domain.Rule;
import org.fcrsuite.metrics.domain.SameIssue;
import org.fcrsuite.metrics.domain.Unit;

/**
 * A rule of a definition as a field of a form.
 *
 * @param name as the API calls it
 * @param type an enum to choose of, Integer or Boolean
 */
record RuleField<T>(String name, Class<T> type, Function<DefinitionsMessages, String> label, Function<Definition, T> value,
        BiConsumer<DefinitionBuilder, T> rule) {

    /** All but the name and the topics, which are text, in the order in which people think of them. */
    static final List<RuleField<?>> ALL = List.of(
            new RuleField<>("sameIssue", SameIssue.class, DefinitionsMessages::sameIssue, Definition::sameIssue,
                    DefinitionBuilder::sameIssue),
            new RuleField<>("repeatChannel", RepeatChannel.class, DefinitionsMessages::repeatChannel,
                    Definition::repeatChannel, DefinitionBuilder::repeatChannel),
            new RuleField<>("windowDays", Integer.class, DefinitionsMessages::windowDays, Definition::windowDays,
                    DefinitionBuilder::windowDays),
            new RuleField<>("reconnectMinutes", Integer.class, DefinitionsMessages::reconnectMinutes,
                    Definition::reconnectMinutes, DefinitionBuilder::reconnectMinutes),
            new RuleField<>("unit", Unit.class, DefinitionsMessages::unit, Definition::unit, DefinitionBuilder::unit),
            new RuleField<>("transfer", Rule.class, DefinitionsMessages::transfer, Definition::transfer,
                    DefinitionBuilder::transfer),
            new RuleField<>("escalation", Rule.class, DefinitionsMessages::escalation, Definition::escalation,
                    DefinitionBuilder::escalation),
            new RuleField<>("reopen", Rule.class, DefinitionsMessages::reopen, Definition::reopen, DefinitionBuilder::reopen),
            new RuleField<>("disposition", DispositionRule.class, DefinitionsMessages::disposition, Definition::disposition,
                    DefinitionBuilder::disposition),
            new RuleField<>("maxAgentReplies", Integer.class, DefinitionsMessages::maxAgentReplies,
                    Definition::maxAgentReplies, DefinitionBuilder::maxAgentReplies),
            new RuleField<>("maxCustomerReplies", Integer.class, DefinitionsMessages::maxCustomerReplies,
                    Definition::maxCustomerReplies, DefinitionBuilder::maxCustomerReplies),
            new RuleField<>("maxAgents", Integer.class, DefinitionsMessages::maxAgents, Definition::maxAgents,
                    DefinitionBuilder::maxAgents),
            new RuleField<>("excludeOutbound", Boolean.class, DefinitionsMessages::excludeOutbound,
                    Definition::excludeOutbound, DefinitionBuilder::excludeOutbound),
            new RuleField<>("excludeAbandoned", Boolean.class, DefinitionsMessages::excludeAbandoned,
                    Definition::excludeAbandoned, DefinitionBuilder::excludeAbandoned),
            new RuleField<>("excludeAutomated", Boolean.class, DefinitionsMessages::excludeAutomated,
                    Definition::excludeAutomated, DefinitionBuilder::excludeAutomated),
            new RuleField<>("excludeUnassigned", Boolean.class, DefinitionsMessages::excludeUnassigned,
                    Definition::excludeUnassigned, DefinitionBuilder::excludeUnassigned),
            new RuleField<>("credit", Credit.class, DefinitionsMessages::credit, Definition::credit,
                    DefinitionBuilder::credit),
            new RuleField<>("partly", Partly.class, DefinitionsMessages::partly, Definition::partly,
                    DefinitionBuilder::partly),
            new RuleField<>("mustBeOneContact", Boolean.class, DefinitionsMessages::mustBeOneContact,
                    Definition::mustBeOneContact, DefinitionBuilder::mustBeOneContact));

    boolean isNumber() {
        return type == Integer.class;
    }

    boolean isSwitch() {
        return type == Boolean.class;
    }

    List<String> choices() {
        return type.isEnum() ? List.of(type.getEnumConstants()).stream().map(String::valueOf).toList() : List.of();
    }

    /** As a form sends it; empty for "no limit" and "off". */
    String text(Definition definition) {
        T given = value.apply(definition);
        return given == null || Boolean.FALSE.equals(given) ? "" : String.valueOf(given);
    }

    /** @throws IllegalArgumentException where the text is none of its values */
    void set(DefinitionBuilder builder, String text) {
        rule.accept(builder, type.cast(parsed(text)));
    }

    private Object parsed(String text) {
        if (isSwitch()) {
            return !text.isEmpty();
        }
        if (isNumber()) {
            return text.isEmpty() ? null : Integer.valueOf(text);
        }
        return List.of(type.getEnumConstants()).stream().filter(one -> one.toString().equals(text)).findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
