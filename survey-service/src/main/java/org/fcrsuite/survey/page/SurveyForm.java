package org.fcrsuite.survey.page;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.Resolved;

/**
 * The form as it was sent. What cannot be read counts as left out, never as an answer.
 *
 * @param step
 *        {@code change} where the customer asks for the form again, else an answer
 * @param seen
 *        the revision that is to be replaced; null for a first answer
 */
record SurveyForm(String step, String nonce, String trap, Integer seen, Answers answers) {

    static final String TRAP = "website";

    static SurveyForm of(MultivaluedMap<String, String> form) {
        return new SurveyForm(form.getFirst("step"), form.getFirst("nonce"), form.getFirst(TRAP), number(form.getFirst("seen")),
                new Answers(Resolved.ofWord(form.getFirst("resolved")).orElse(null),
                        ContactsTaken.ofWord(form.getFirst("taken")).orElse(null), null, form.getFirst("comment")));
    }

    boolean isTrapped() {
        return trap != null && !trap.isEmpty();
    }

    boolean asksForChange() {
        return "change".equals(step);
    }

    private static Integer number(String text) {
        return Optional.ofNullable(text).filter(digits -> digits.matches("\\d{1,6}")).map(Integer::valueOf).orElse(null);
    }
}
