package org.fcrsuite.survey.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.Suspicion;
import org.fcrsuite.survey.domain.Traces;
import org.fcrsuite.survey.domain.Via;
import org.fcrsuite.survey.event.SurveyEvent.InvitationDelivered;
import org.fcrsuite.survey.event.SurveyEvent.ResponseReceived;
import org.fcrsuite.survey.invitation.Reminders;
import org.fcrsuite.survey.invitation.TokenHolder;
import org.jdbi.v3.core.Jdbi;

/** Records what a customer answers to us. The first answer stands until its customer says to change it. */
@ApplicationScoped
public class AnswerRecorder {

    /** Nobody changes their mind more often; a machine would. */
    private static final int MOST_REVISIONS = 50;

    private final Jdbi jdbi;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Clock clock;

    AnswerRecorder(Jdbi jdbi, Reminders reminders, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What was sent in: the answers, in which language, whether it looks like a machine's, by which way. */
    public record Sent(Answers answers, String language, Suspicion suspicion, Via via) {
    }

    /** @param delivered whether that is known: who answers has received it, whatever else was said */
    record Locked(Medium medium, boolean delivered) {
    }

    public Optional<Answer> find(UUID invitation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT revision, resolved, contacts_taken, csat, comment, language, via, suspect, responded_at
                FROM response WHERE invitation_id = :id
                """)
                .bind("id", invitation).mapTo(Answer.class).findOne());
    }

    /** False where there is an answer already: it stands. */
    @Transactional
    public boolean recordFirst(TokenHolder invitation, Sent sent) {
        Instant now = Instant.now(clock);
        Locked known = lock(invitation.id());
        Optional<Answer> first = jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO response (invitation_id, revision, resolved, contacts_taken, comment, language, via,
                    after_delivery_millis, page_millis, agent_class, network_customers, suspicion, signs, suspect,
                    responded_at, recorded_at)
                VALUES (:id, 1, :resolved, :taken, :comment, :language, :via, :after_delivery, :on_page, :agent, :customers,
                    :score, string_to_array(:signs, ','), :suspect, :now, :now)
                ON CONFLICT (invitation_id) DO NOTHING
                RETURNING revision, resolved, contacts_taken, csat, comment, language, via, suspect, responded_at
                """)
                .bindMap(parameters(invitation, sent, now)).mapTo(Answer.class).findOne());
        if (first.isEmpty()) {
            return false;
        }
        if (!sent.suspicion().isSuspect()) {
            answered(invitation, known, now);
        }
        publish(invitation, first.get());
        return true;
    }

    // A machine's answer leaves the invitation as it is: bounces and reminders go on as if nobody had answered.
    private void answered(TokenHolder invitation, Locked known, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE invitation
                SET answered_at = :now, delivered_at = coalesce(delivered_at, :now), address = NULL, recipient_name = NULL,
                    status = CASE WHEN status = ANY(:from) THEN 'ANSWERED' ELSE status END
                WHERE id = :id
                """)
                .bind("id", invitation.id()).bind("now", now)
                .bindArray("from", String.class, InvitationStatus.ANSWERED.predecessors()).execute());
        reminders.drop(List.of(invitation.id()), NoReminder.ANSWERED);
        if (!known.delivered()) {
            outbox.publish(List.of(new InvitationDelivered(invitation.source(), invitation.externalId(),
                    invitation.customerKey(), known.medium(), now).toOutbox()));
        }
    }

    /**
     * The customer's explicit change of the answer that they were shown.
     *
     * @param seen
     *        the revision that they were shown
     * @return false where another change came first, nothing is different, or it has been changed too often
     */
    @Transactional
    public boolean change(TokenHolder invitation, int seen, Sent sent) {
        Instant now = Instant.now(clock);
        Locked known = lock(invitation.id());
        boolean isFirstOfPerson = !sent.suspicion().isSuspect()
                && find(invitation.id()).filter(Answer::suspect).isPresent();
        if (!keepFormer(seen, parameters(invitation, sent, now))) {
            return false;
        }
        Answer changed = jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE response
                SET revision = revision + 1, resolved = :resolved, contacts_taken = :taken, comment = :comment,
                    language = :language, via = :via, after_delivery_millis = :after_delivery, page_millis = :on_page,
                    agent_class = :agent, network_customers = :customers, suspicion = :score,
                    signs = string_to_array(:signs, ','), suspect = :suspect, responded_at = :now, recorded_at = :now
                WHERE invitation_id = :id
                RETURNING revision, resolved, contacts_taken, csat, comment, language, via, suspect, responded_at
                """)
                .bindMap(parameters(invitation, sent, now)).mapTo(Answer.class).one());
        if (isFirstOfPerson) {
            answered(invitation, known, now);
        }
        publish(invitation, changed);
        return true;
    }

    // In the order in which reports from elsewhere lock as well: first the invitation, then its answer.
    private Locked lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT medium, delivered_at IS NOT NULL AS delivered FROM invitation WHERE id = :id FOR UPDATE
                """)
                .bind("id", id).mapTo(Locked.class).one());
    }

    // The key of the former revisions decides who was first, should two changes arrive at once.
    private boolean keepFormer(int seen, Map<String, Object> sent) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO response_revision (invitation_id, revision, resolved, contacts_taken, csat, comment, language, via,
                    suspect, signs, responded_at, replaced_at)
                SELECT invitation_id, revision, resolved, contacts_taken, csat, comment, language, via, suspect, signs,
                    responded_at, :now
                FROM response
                WHERE invitation_id = :id AND revision = :seen AND revision < :most
                AND (suspect AND NOT :suspect
                    OR (resolved, contacts_taken, comment) IS DISTINCT FROM (:resolved, :taken, :comment))
                ON CONFLICT DO NOTHING
                """)
                .bindMap(sent).bind("seen", seen).bind("most", MOST_REVISIONS).execute()) == 1;
    }

    private static Map<String, Object> parameters(TokenHolder invitation, Sent sent, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", invitation.id());
        parameters.put("resolved", name(sent.answers().resolved()));
        parameters.put("taken", name(sent.answers().contactsTaken()));
        parameters.put("comment", sent.answers().comment());
        parameters.put("language", sent.language());
        parameters.put("via", sent.via().name());
        parameters.putAll(parameters(sent.suspicion()));
        parameters.put("now", now);
        return parameters;
    }

    private static Map<String, Object> parameters(Suspicion suspicion) {
        Traces traces = suspicion.traces();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after_delivery", millis(traces.afterDelivery()));
        parameters.put("on_page", millis(traces.onPage()));
        parameters.put("agent", name(traces.agent()));
        parameters.put("customers", traces.customersOfNetwork());
        parameters.put("score", suspicion.score());
        parameters.put("signs", suspicion.signs().stream().map(Enum::name).collect(Collectors.joining(",")));
        parameters.put("suspect", suspicion.isSuspect());
        return parameters;
    }

    private static Long millis(Duration time) {
        return time == null ? null : time.toMillis();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    // As the row has it: a change on the page keeps what another system asked besides.
    private void publish(TokenHolder invitation, Answer row) {
        outbox.publish(List.of(new ResponseReceived(invitation.source(), invitation.externalId(), invitation.customerKey(),
                row.revision(), row.resolved(), row.contactsTaken(), row.csat(), row.comment() != null, row.language(),
                row.via(), row.suspect(), row.respondedAt()).toOutbox()));
    }
}
