package org.fcrsuite.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.Asked;
import org.fcrsuite.metrics.domain.Reason;
import org.fcrsuite.metrics.domain.Survey;
import org.fcrsuite.metrics.domain.Verdict;
import org.fcrsuite.metrics.domain.VerdictKind;
import org.junit.jupiter.api.Test;

class NonResponseTest {

    private static final Verdict YES = new Verdict(VerdictKind.RESOLVED_AT_FIRST_CONTACT, List.of());
    private static final Verdict NO = new Verdict(VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT, List.of(Reason.REPEATED));
    private static final Verdict OPEN = new Verdict(VerdictKind.PENDING, List.of(Reason.WINDOW_OPEN));
    private static final Verdict LEFT_OUT = new Verdict(VerdictKind.EXCLUDED, List.of(Reason.PARTLY_LEFT_OUT));
    private static final Verdict NOT_SAID = new Verdict(VerdictKind.UNDETERMINED, List.of(Reason.RESOLUTION_NOT_ANSWERED));
    private static final Verdict SILENT = new Verdict(VerdictKind.UNDETERMINED, List.of(Reason.NOT_ANSWERED));

    @Test
    void theBoundsSupposeNothingOfAnyoneWhoWasAskedAndGaveNoAnswerThatCounts() {
        NonResponse.Bounds bounds = NonResponse.of(centre(false)).bounds();

        // Of a hundred asked, 40 say yes and 20 no; 25 are silent, 5 suspect, 4 leave the question out, 6 say partly.
        assertThat(bounds.lower()).isEqualTo(0.4);
        assertThat(bounds.upper()).isEqualTo(0.8);
    }

    @Test
    void suspectAnswersThatAreAskedForAreAnswers() {
        NonResponse.Bounds bounds = NonResponse.of(centre(true)).bounds();

        assertThat(bounds.lower()).isEqualTo(0.45);
        assertThat(bounds.upper()).isEqualTo(0.8);
    }

    private static Tally centre(boolean includeSuspect) {
        Tally tally = new Tally(includeSuspect);
        tally.add(decision(YES, YES, Asked.DELIVERED, Answer.YES, false), 0, 40);
        tally.add(decision(NO, NO, Asked.DELIVERED, Answer.NO, false), 0, 20);
        tally.add(decision(YES, SILENT, Asked.DELIVERED, null, false), 0, 25);
        tally.add(decision(YES, YES, Asked.DELIVERED, Answer.YES, true), 0, 5);
        tally.add(decision(NO, NOT_SAID, Asked.DELIVERED, null, false, true), 0, 4);
        tally.add(decision(YES, LEFT_OUT, Asked.DELIVERED, Answer.PARTLY, false), 0, 6);
        // Neither asked nor final: no part of it.
        tally.add(decision(YES, SILENT, Asked.NOT_ASKED, null, false), 0, 1_000);
        tally.add(decision(OPEN, SILENT, Asked.DELIVERED, null, false), 0, 1_000);
        return tally;
    }

    private static Decision decision(Verdict internal, Verdict external, Asked asked, Answer answer, boolean suspect) {
        return decision(internal, external, asked, answer, suspect, answer != null);
    }

    private static Decision decision(Verdict internal, Verdict external, Asked asked, Answer answer, boolean suspect,
            boolean answered) {
        return new Decision(internal, external, external, new Survey(asked, answered, answer, null, suspect));
    }
}
