package org.fcrsuite.metrics.domain;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A named set of rules that turns facts into a verdict. This is the one place in which FCR is decided.
 *
 * @param windowDays a later contact of the chain that starts before the end plus this many times 24 h is a repeat
 * @param reconnectMinutes a contact on the same channel within this time of the last one's end continues it; 0: never
 * @param maxAgentReplies null for no limit, as the two that follow
 * @param excludeTopics topics that the first line cannot solve: with them left out, the figure is <em>net</em> FCR
 * @param mustBeOneContact the two-question rule: resolved means "yes" and "once"
 */
public record Definition(String name, SameIssue sameIssue, RepeatChannel repeatChannel, int windowDays,
        int reconnectMinutes, Rule transfer, Rule escalation, Rule reopen, DispositionRule disposition,
        Integer maxAgentReplies, Integer maxCustomerReplies, Integer maxAgents, Unit unit, boolean excludeOutbound,
        boolean excludeAbandoned, boolean excludeAutomated, boolean excludeUnassigned, Set<String> excludeTopics,
        Credit credit, Partly partly, boolean mustBeOneContact) {

    public Definition {
        excludeTopics = Collections.unmodifiableSet(new TreeSet<>(excludeTopics));
    }

    public static DefinitionBuilder named(String name) {
        return new DefinitionBuilder(name);
    }

    public Chaining chaining() {
        return new Chaining(sameIssue, repeatChannel, reconnectMinutes, excludeOutbound, excludeAbandoned,
                excludeAutomated);
    }

    public Duration window() {
        return Duration.ofDays(windowDays);
    }

    /** The same rules, with another window. */
    public Definition withWindowDays(int days) {
        return new Definition(name, sameIssue, repeatChannel, days, reconnectMinutes, transfer, escalation, reopen,
                disposition, maxAgentReplies, maxCustomerReplies, maxAgents, unit, excludeOutbound, excludeAbandoned,
                excludeAutomated, excludeUnassigned, excludeTopics, credit, partly, mustBeOneContact);
    }

    /** The same rules over every contact, repeats included. */
    public Definition ofAllContacts() {
        return new Definition(name, sameIssue, repeatChannel, windowDays, reconnectMinutes, transfer, escalation, reopen,
                disposition, maxAgentReplies, maxCustomerReplies, maxAgents, Unit.ALL_CONTACTS, excludeOutbound,
                excludeAbandoned, excludeAutomated, excludeUnassigned, excludeTopics, credit, partly, mustBeOneContact);
    }

    /**
     * What the company's own records say.
     *
     * @param topic of the contact, null if it has none
     * @param isFinal its whole reporting day plus the window lies before what has been observed
     */
    public Verdict internalVerdict(Outcome outcome, String topic, boolean isFinal) {
        return new InternalReading(this, outcome, topic).verdict(isFinal);
    }

    /** What the customer says, over the same contacts. Whether the answer is suspect is not looked at here. */
    public Verdict externalVerdict(Outcome outcome, String topic) {
        return new ExternalReading(this, outcome, topic).verdict(mustBeOneContact);
    }

    /** As {@link #externalVerdict}, by the first question alone: resolved, in however many contacts. */
    public Verdict resolutionVerdict(Outcome outcome, String topic) {
        return new ExternalReading(this, outcome, topic).verdict(false);
    }
}
