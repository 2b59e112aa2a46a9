package org.fcrsuite.survey.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.SmsReply;
import org.fcrsuite.survey.domain.Suspicion;
import org.fcrsuite.survey.domain.Via;
import org.fcrsuite.survey.invitation.TokenHolder;
import org.fcrsuite.survey.response.Answer;
import org.fcrsuite.survey.response.AnswerRecorder;
import org.jboss.logging.Logger;

/** Answers that come bit by bit: a digit now, a comment later. The first yes or no stands; words are added to it. */
@ApplicationScoped
class SmsAnswers {

    private static final Logger LOG = Logger.getLogger(SmsAnswers.class);

    private final AnswerRecorder recorder;
    private final Clock clock;

    SmsAnswers(AnswerRecorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    /** False where another answer stands. */
    boolean record(TokenHolder invitation, SmsReply reply, String language) {
        if (reply instanceof SmsReply.Answer answer) {
            return record(invitation, answer.resolved(), answer.comment(), language);
        }
        return !(reply instanceof SmsReply.Comment comment) || record(invitation, null, comment.text(), language);
    }

    private boolean record(TokenHolder invitation, Resolved resolved, String comment, String language) {
        Optional<Answer> stands = recorder.find(invitation.id());
        if (stands.isEmpty()) {
            return recorder.recordFirst(invitation, sent(invitation, new Answers(resolved, null, null, comment), language));
        }
        Answer former = stands.get();
        if (former.suspect()) {
            // A machine's does not stand in a person's way.
            return recorder.change(invitation, former.revision(),
                    sent(invitation, new Answers(resolved, null, null, comment), language));
        }
        if (resolved != null && former.resolved() != null && resolved != former.resolved()) {
            LOG.infof("A second answer to invitation %s is not taken.", invitation.id());
            return false;
        }
        Answers both = new Answers(former.resolved() == null ? resolved : former.resolved(), former.contactsTaken(),
                former.csat(),
                joined(former.comment(), comment));
        recorder.change(invitation, former.revision(), sent(invitation, both, language));
        return true;
    }

    private AnswerRecorder.Sent sent(TokenHolder invitation, Answers answers, String language) {
        Duration afterDelivery = invitation.sentAt() == null ? null
                : Duration.between(invitation.sentAt(), Instant.now(clock));
        return new AnswerRecorder.Sent(answers, language, Suspicion.ofMessage(afterDelivery), Via.SMS);
    }

    private static String joined(String former, String added) {
        String all = Stream.of(Optional.ofNullable(former), Optional.ofNullable(added)).flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
