package org.fcrsuite.metrics.report;

import org.fcrsuite.metrics.domain.Asked;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.Outcome;
import org.fcrsuite.metrics.domain.Survey;
import org.fcrsuite.metrics.domain.Verdict;
import org.fcrsuite.metrics.domain.VerdictKind;

/**
 * All that a definition says of one outcome: made once, counted often.
 *
 * @param resolution by the survey's first question alone
 */
record Decision(Verdict internal, Verdict external, Verdict resolution, Survey survey) {

    static Decision of(Definition definition, long outcome, String topic, boolean isFinal) {
        Outcome facts = Outcome.of(outcome);
        return new Decision(definition.internalVerdict(facts, topic, isFinal), definition.externalVerdict(facts, topic),
                definition.resolutionVerdict(facts, topic), facts.survey());
    }

    /** Whatever is counted of two decisions is the same where this is: reasons are not looked at. */
    record Likeness(VerdictKind internal, boolean mayResolve, boolean mayLeave, VerdictKind external, VerdictKind resolution,
            Asked asked, boolean answered, boolean suspect) {
    }

    Likeness likeness() {
        return new Likeness(internal.kind(), internal.canStillBeResolved(), internal.canEndUndetermined(), external.kind(),
                resolution.kind(), survey.asked(), survey.answered(), survey.suspect());
    }

    /** Whether the definition speaks of the contact at all. Leaving out "partly" is about the answer, not the contact. */
    boolean isInScope() {
        return internal.kind() != VerdictKind.EXCLUDED;
    }

    boolean isDelivered() {
        return survey.asked() == Asked.DELIVERED;
    }

    /** Nobody could answer. Of whom it is not known whether the message arrived, nothing is said. */
    boolean wasNotReached() {
        return !survey.answered() && survey.asked() != Asked.DELIVERED && survey.asked() != Asked.SENT;
    }

    boolean counts(boolean includeSuspect) {
        return includeSuspect || !survey.suspect();
    }

    /** The customer has spoken of a contact that the definition speaks of. */
    boolean hasAnswer(boolean includeSuspect) {
        return isInScope() && external.isDetermined() && counts(includeSuspect);
    }

    /** Both sides have spoken, the internal one for good. */
    boolean isMatched(boolean includeSuspect) {
        return internal.isDetermined() && hasAnswer(includeSuspect);
    }
}
