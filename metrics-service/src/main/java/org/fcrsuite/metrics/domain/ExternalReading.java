package org.fcrsuite.metrics.domain;

import java.util.ArrayList;
import java.util.List;

/** One outcome read by one definition, from the customer's side. No answer is unknown, never "no". */
final class ExternalReading {

    private final Definition definition;
    private final Outcome outcome;
    private final String topic;

    ExternalReading(Definition definition, Outcome outcome, String topic) {
        this.definition = definition;
        this.outcome = outcome;
        this.topic = topic;
    }

    Verdict verdict(boolean mustBeOneContact) {
        List<Reason> leftOut = Scope.leavesOut(definition, outcome, topic);
        if (!leftOut.isEmpty()) {
            return Verdict.of(VerdictKind.EXCLUDED, leftOut);
        }
        return verdict(outcome.survey(), mustBeOneContact);
    }

    private Verdict verdict(Survey survey, boolean mustBeOneContact) {
        if (!survey.answered()) {
            return Verdict.of(VerdictKind.UNDETERMINED, Reason.NOT_ANSWERED);
        }
        if (survey.resolved() == null) {
            return Verdict.of(VerdictKind.UNDETERMINED, Reason.RESOLUTION_NOT_ANSWERED);
        }
        if (survey.resolved() == Answer.PARTLY && definition.partly() == Partly.LEFT_OUT) {
            return Verdict.of(VerdictKind.EXCLUDED, Reason.PARTLY_LEFT_OUT);
        }
        List<Reason> against = new ArrayList<>(against(survey.resolved()));
        boolean repeated = survey.contactsTaken() != null && survey.contactsTaken() != ContactsTaken.ONCE;
        Scope.add(against, mustBeOneContact && repeated, Reason.TOOK_MORE_THAN_ONE_CONTACT);
        if (!against.isEmpty()) {
            return Verdict.of(VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT, against);
        }
        if (mustBeOneContact && survey.contactsTaken() == null) {
            return Verdict.of(VerdictKind.UNDETERMINED, Reason.CONTACTS_TAKEN_NOT_ANSWERED);
        }
        return Verdict.of(VerdictKind.RESOLVED_AT_FIRST_CONTACT, Reason.CUSTOMER_SAID_YES);
    }

    private static List<Reason> against(Answer answer) {
        return switch (answer) {
            case YES -> List.of();
            case PARTLY -> List.of(Reason.CUSTOMER_SAID_PARTLY);
            case NOT_YET -> List.of(Reason.CUSTOMER_SAID_NOT_YET);
            case NO -> List.of(Reason.CUSTOMER_SAID_NO);
        };
    }
}
