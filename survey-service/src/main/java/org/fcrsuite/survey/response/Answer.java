package org.fcrsuite.survey.response;

import java.time.Instant;

import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Via;

/** The answer that stands for an invitation. */
public record Answer(int revision, Resolved resolved, ContactsTaken contactsTaken, Integer csat, String comment,
        String language, Via via, boolean suspect, Instant respondedAt) {

    public Answers answers() {
        return new Answers(resolved, contactsTaken, csat, comment);
    }
}
