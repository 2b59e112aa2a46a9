package org.fcrsuite.metrics.domain;

import java.util.ArrayList;
import java.util.List;

/** One outcome read by one definition, from the company's side. */
final class InternalReading {

    private final Definition definition;
    private final Outcome outcome;
    private final String topic;

    InternalReading(Definition definition, Outcome outcome, String topic) {
        this.definition = definition;
        this.outcome = outcome;
        this.topic = topic;
    }

    Verdict verdict(boolean isFinal) {
        List<Reason> leftOut = Scope.leavesOut(definition, outcome, topic);
        if (!leftOut.isEmpty()) {
            return Verdict.of(VerdictKind.EXCLUDED, leftOut);
        }
        if (outcome.issueKnown() != IssueKnown.YES) {
            return Verdict.of(VerdictKind.UNDETERMINED,
                    outcome.issueKnown() == IssueKnown.NO_CUSTOMER ? Reason.NO_CUSTOMER : Reason.NO_ISSUE);
        }
        List<Reason> against = against();
        List<Reason> unknown = unknown();
        if (outcome.open() || !isFinal) {
            return pending(against, unknown);
        }
        if (!against.isEmpty()) {
            return Verdict.of(VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT, against);
        }
        if (!unknown.isEmpty()) {
            return Verdict.of(VerdictKind.UNDETERMINED, unknown);
        }
        return Verdict.of(VerdictKind.RESOLVED_AT_FIRST_CONTACT, Reason.NOTHING_AGAINST_IT);
    }

    private Verdict pending(List<Reason> against, List<Reason> unknown) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(outcome.open() ? Reason.STILL_OPEN : Reason.WINDOW_OPEN);
        reasons.addAll(against);
        reasons.addAll(unknown);
        return Verdict.of(VerdictKind.PENDING, reasons);
    }

    private List<Reason> against() {
        List<Reason> reasons = new ArrayList<>(0);
        Scope.add(reasons, outcome.gapNext() < definition.windowDays(), Reason.REPEATED);
        Scope.add(reasons, disqualifies(definition.transfer(), outcome.transferred()), Reason.TRANSFERRED);
        Scope.add(reasons, disqualifies(definition.escalation(), outcome.escalated()), Reason.ESCALATED);
        Scope.add(reasons, disqualifies(definition.reopen(), outcome.reopened()), Reason.REOPENED);
        addDisposition(reasons);
        Scope.add(reasons, exceeds(outcome.agentReplies(), definition.maxAgentReplies()),
                Reason.TOO_MANY_AGENT_REPLIES);
        Scope.add(reasons, exceeds(outcome.customerReplies(), definition.maxCustomerReplies()),
                Reason.TOO_MANY_CUSTOMER_REPLIES);
        Scope.add(reasons, exceeds(outcome.agents(), definition.maxAgents()), Reason.TOO_MANY_AGENTS);
        return reasons;
    }

    /** An open contact has not had its disposition yet: that counts when it has ended. */
    private void addDisposition(List<Reason> reasons) {
        switch (definition.disposition()) {
            case IGNORED -> {
            }
            case MUST_NOT_BE_UNRESOLVED -> Scope.add(reasons,
                    !outcome.open() && outcome.disposition() == Disposition.UNRESOLVED, Reason.AGENT_SAID_UNRESOLVED);
            case MUST_BE_RESOLVED -> Scope.add(reasons, !outcome.open() && outcome.disposition() != Disposition.RESOLVED,
                    Reason.AGENT_DID_NOT_SAY_RESOLVED);
        }
    }

    private List<Reason> unknown() {
        List<Reason> reasons = new ArrayList<>(0);
        Scope.add(reasons, isMissing(outcome.agentReplies(), definition.maxAgentReplies()),
                Reason.AGENT_REPLIES_UNKNOWN);
        Scope.add(reasons, isMissing(outcome.customerReplies(), definition.maxCustomerReplies()),
                Reason.CUSTOMER_REPLIES_UNKNOWN);
        Scope.add(reasons, isMissing(outcome.agents(), definition.maxAgents()), Reason.AGENTS_UNKNOWN);
        return reasons;
    }

    private static boolean disqualifies(Rule rule, boolean happened) {
        return happened && rule == Rule.DISQUALIFIES;
    }

    private static boolean exceeds(int touches, Integer most) {
        return most != null && touches != Outcome.UNKNOWN && touches > most;
    }

    private static boolean isMissing(int touches, Integer most) {
        return most != null && touches == Outcome.UNKNOWN;
    }
}
