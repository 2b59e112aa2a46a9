package org.fcrsuite.metrics.domain;

import java.util.Set;

/** A definition rule by rule; what is not said keeps its default. A null for a rule is "not said". */
public final class DefinitionBuilder {

    private final String name;
    private SameIssue sameIssue = SameIssue.CASE_THEN_TOPIC;
    private RepeatChannel repeatChannel = RepeatChannel.ANY;
    private int windowDays = 7;
    private int reconnectMinutes = 10;
    private Rule transfer = Rule.ALLOWED;
    private Rule escalation = Rule.ALLOWED;
    private Rule reopen = Rule.DISQUALIFIES;
    private DispositionRule disposition = DispositionRule.IGNORED;
    private Integer maxAgentReplies;
    private Integer maxCustomerReplies;
    private Integer maxAgents;
    private Unit unit = Unit.FIRST_CONTACTS;
    private boolean excludeOutbound = true;
    private boolean excludeAbandoned = true;
    private boolean excludeAutomated = true;
    private boolean excludeUnassigned;
    private Set<String> excludeTopics = Set.of();
    private Credit credit = Credit.FIRST_AGENT;
    private Partly partly = Partly.NOT_RESOLVED;
    private boolean mustBeOneContact = true;

    DefinitionBuilder(String name) {
        this.name = name;
    }

    public DefinitionBuilder sameIssue(SameIssue rule) {
        sameIssue = or(rule, sameIssue);
        return this;
    }

    public DefinitionBuilder repeatChannel(RepeatChannel rule) {
        repeatChannel = or(rule, repeatChannel);
        return this;
    }

    public DefinitionBuilder windowDays(Integer days) {
        windowDays = or(days, windowDays);
        return this;
    }

    public DefinitionBuilder reconnectMinutes(Integer minutes) {
        reconnectMinutes = or(minutes, reconnectMinutes);
        return this;
    }

    public DefinitionBuilder transfer(Rule rule) {
        transfer = or(rule, transfer);
        return this;
    }

    public DefinitionBuilder escalation(Rule rule) {
        escalation = or(rule, escalation);
        return this;
    }

    public DefinitionBuilder reopen(Rule rule) {
        reopen = or(rule, reopen);
        return this;
    }

    public DefinitionBuilder disposition(DispositionRule rule) {
        disposition = or(rule, disposition);
        return this;
    }

    public DefinitionBuilder maxAgentReplies(Integer most) {
        maxAgentReplies = most;
        return this;
    }

    public DefinitionBuilder maxCustomerReplies(Integer most) {
        maxCustomerReplies = most;
        return this;
    }

    public DefinitionBuilder maxAgents(Integer most) {
        maxAgents = most;
        return this;
    }

    public DefinitionBuilder unit(Unit rule) {
        unit = or(rule, unit);
        return this;
    }

    public DefinitionBuilder excludeOutbound(Boolean leftOut) {
        excludeOutbound = or(leftOut, excludeOutbound);
        return this;
    }

    public DefinitionBuilder excludeAbandoned(Boolean leftOut) {
        excludeAbandoned = or(leftOut, excludeAbandoned);
        return this;
    }

    public DefinitionBuilder excludeAutomated(Boolean leftOut) {
        excludeAutomated = or(leftOut, excludeAutomated);
        return this;
    }

    public DefinitionBuilder excludeUnassigned(Boolean leftOut) {
        excludeUnassigned = or(leftOut, excludeUnassigned);
        return this;
    }

    public DefinitionBuilder excludeTopics(Set<String> topics) {
        excludeTopics = or(topics, excludeTopics);
        return this;
    }

    public DefinitionBuilder credit(Credit rule) {
        credit = or(rule, credit);
        return this;
    }

    public DefinitionBuilder partly(Partly rule) {
        partly = or(rule, partly);
        return this;
    }

    public DefinitionBuilder mustBeOneContact(Boolean must) {
        mustBeOneContact = or(must, mustBeOneContact);
        return this;
    }

    public Definition build() {
        return new Definition(name, sameIssue, repeatChannel, windowDays, reconnectMinutes, transfer, escalation,
                reopen, disposition, maxAgentReplies, maxCustomerReplies, maxAgents, unit, excludeOutbound,
                excludeAbandoned, excludeAutomated, excludeUnassigned, excludeTopics, credit, partly,
                mustBeOneContact);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
