package org.fcrsuite.survey.response;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.ReportedAnswer;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Via;
import org.jdbi.v3.core.Jdbi;

/** Reported answers as rows, a batch at a time. */
@ApplicationScoped
class ReportedStore {

    private final Jdbi jdbi;

    ReportedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(UUID id, String source, String externalId, UUID customerKey, InvitationStatus status, Medium medium,
            Instant deliveredAt, Integer revision, Resolved resolved, ContactsTaken contactsTaken, Integer csat, String comment,
            String language, Via via, boolean suspect, Instant respondedAt) {
    }

    /** What we know of a contact, and the answer that stands. */
    record Known(UUID id, UUID customerKey, InvitationStatus status, Medium medium, Instant deliveredAt, Answer answer,
            boolean isNew) {

        /** Where another system asked, its customers answered there, on a page of its own too. */
        boolean isAnsweredHere() {
            return answer != null && !answer.suspect()
                    && (answer.via() == Via.WEB && medium != Medium.OTHER || answer.via() == Via.SMS && medium == Medium.SMS);
        }

        /** By what the question travelled: what we planned to send but did not, the other system sent. */
        Medium carriedBy() {
            return medium == null || !status.mayHaveLeft() ? Medium.OTHER : medium;
        }

        int nextRevision() {
            return answer == null ? 1 : answer.revision() + 1;
        }

        /** What the report leaves out is no difference. */
        boolean hasJust(ReportedAnswer report) {
            return answer != null && answer.answers().equals(report.answers()) && answer.via() == report.via()
                    && (report.language() == null || report.language().equals(answer.language()))
                    && (report.respondedAt() == null || report.respondedAt().equals(answer.respondedAt()));
        }
    }

    /**
     * Locks the contacts' rows until the transaction ends, and makes those that are missing as the reports have them. Call
     * once with all contacts of a request: locked in one order by all, two requests never wait for each other.
     *
     * @return the rows that were made
     */
    Set<UUID> lock(Collection<ReportedAnswer> reports, Instant now) {
        ArrayBatch<ReportedAnswer> batch = contacts(reports)
                .instant("delivered_at", report -> report.deliveredAtOr(now))
                .instant("answered_at", report -> report.answers().isEmpty() ? null : report.respondedAtOr(now));
        return jdbi.withHandle(handle -> {
            Set<UUID> made = new HashSet<>(batch.bindTo(handle.createQuery("""
                    INSERT INTO invitation (source, external_id, status, medium, delivered_at, answered_at)
                    SELECT source, external_id, CASE WHEN answered_at IS NULL THEN 'DELIVERED' ELSE 'ANSWERED' END, 'OTHER',
                        delivered_at, answered_at
                    FROM unnest(:source, :external_id, :delivered_at, :answered_at)
                        AS b (source, external_id, delivered_at, answered_at)
                    ORDER BY source, external_id
                    ON CONFLICT (source, external_id) DO NOTHING
                    RETURNING id
                    """)).mapTo(UUID.class).list());
            batch.bindTo(handle.createQuery("""
                    SELECT count(*) FROM (
                        SELECT i.id FROM unnest(:source, :external_id) AS b (source, external_id)
                        JOIN invitation i ON i.source = b.source AND i.external_id = b.external_id
                        ORDER BY i.source, i.external_id FOR UPDATE OF i) AS locked
                    """)).mapTo(Long.class).one();
            return made;
        });
    }

    /**
     * What we know of contacts that are locked. A statement of its own: one that waits for a lock sees the answers as they
     * were before it waited.
     *
     * @param made
     *        the rows that this request has made and not looked at yet; those found are taken out
     */
    Map<List<String>, Known> find(Collection<ReportedAnswer> reports, Set<UUID> made) {
        Map<List<String>, Known> known = new HashMap<>();
        jdbi.useHandle(handle -> contacts(reports).bindTo(handle.createQuery("""
                SELECT i.id, i.source, i.external_id, i.customer_key, i.status, i.medium, i.delivered_at, r.revision,
                    r.resolved, r.contacts_taken, r.csat, r.comment, r.language, r.via,
                    coalesce(r.suspect, false) AS suspect, r.responded_at
                FROM unnest(:source, :external_id) AS b (source, external_id)
                JOIN invitation i ON i.source = b.source AND i.external_id = b.external_id
                LEFT JOIN response r ON r.invitation_id = i.id
                """)).mapTo(Row.class)
                .forEach(row -> known.put(List.of(row.source(), row.externalId()), known(row, made.remove(row.id())))));
        return known;
    }

    private static ArrayBatch<ReportedAnswer> contacts(Collection<ReportedAnswer> reports) {
        return ArrayBatch.of(reports).text("source", ReportedAnswer::source)
                .text("external_id", ReportedAnswer::externalId);
    }

    private static Known known(Row row, boolean isNew) {
        Answer answer = row.revision() == null ? null
                : new Answer(row.revision(), row.resolved(), row.contactsTaken(),
                        row.csat(), row.comment(), row.language(), row.via(), row.suspect(), row.respondedAt());
        // What was only now written down is news to everybody else.
        Instant deliveredAt = isNew ? null : row.deliveredAt();
        return new Known(row.id(), row.customerKey(), row.status(), row.medium(), deliveredAt, answer, isNew);
    }

    void save(List<ReportedChange> changes, Instant now) {
        saveDeliveries(changes.stream().filter(change -> change.deliveredAt() != null && !change.known().isNew()).toList());
        saveAnswers(changes.stream().filter(change -> change.revision() != null).toList(), now);
    }

    private void saveDeliveries(List<ReportedChange> delivered) {
        ArrayBatch<ReportedChange> batch = ArrayBatch.of(delivered).uuid("id", change -> change.known().id())
                .instant("delivered_at", ReportedChange::deliveredAt).name("medium", change -> change.known().carriedBy());
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                UPDATE invitation i SET delivered_at = b.delivered_at, medium = b.medium,
                    status = CASE WHEN i.status = ANY(:from) THEN 'DELIVERED' ELSE i.status END
                FROM unnest(:id, :delivered_at, :medium) AS b (id, delivered_at, medium) WHERE i.id = b.id
                """)).bindArray("from", String.class, InvitationStatus.DELIVERED.predecessors()).execute());
    }

    private void saveAnswers(List<ReportedChange> answered, Instant now) {
        ArrayBatch<ReportedChange> batch = bind(answered);
        jdbi.useHandle(handle -> {
            batch.bindTo(handle.createUpdate("""
                    INSERT INTO response_revision (invitation_id, revision, resolved, contacts_taken, csat, comment, language,
                        via, suspect, signs, responded_at, replaced_at)
                    SELECT r.invitation_id, r.revision, r.resolved, r.contacts_taken, r.csat, r.comment, r.language,
                        r.via, r.suspect, r.signs, r.responded_at, :now
                    FROM unnest(:id) AS b (id) JOIN response r ON r.invitation_id = b.id
                    """)).bind("now", now).execute();
            batch.bindTo(handle.createUpdate("""
                    INSERT INTO response AS r (invitation_id, revision, resolved, contacts_taken, csat, comment, language, via,
                        responded_at, recorded_at)
                    SELECT b.*, :now::timestamptz
                    FROM unnest(:id, :revision, :resolved, :contacts_taken, :csat, :comment, :language, :via, :responded_at) b
                    ON CONFLICT (invitation_id) DO UPDATE SET
                        revision = EXCLUDED.revision, resolved = EXCLUDED.resolved, contacts_taken = EXCLUDED.contacts_taken,
                        csat = EXCLUDED.csat, comment = EXCLUDED.comment,
                        language = coalesce(EXCLUDED.language, r.language), via = EXCLUDED.via,
                        after_delivery_millis = NULL, page_millis = NULL, agent_class = NULL, network_customers = NULL,
                        suspicion = NULL, signs = '{}', suspect = false,
                        responded_at = EXCLUDED.responded_at, recorded_at = EXCLUDED.recorded_at
                    """)).bind("now", now).execute();
            bind(answered.stream().filter(change -> !change.known().isNew()).toList()).bindTo(handle.createUpdate("""
                    UPDATE invitation i SET answered_at = b.responded_at, address = NULL, recipient_name = NULL,
                        status = CASE WHEN i.status = ANY(:from) THEN 'ANSWERED' ELSE i.status END
                    FROM unnest(:id, :responded_at) AS b (id, responded_at) WHERE i.id = b.id
                    """)).bindArray("from", String.class, InvitationStatus.ANSWERED.predecessors()).execute();
        });
    }

    private static ArrayBatch<ReportedChange> bind(List<ReportedChange> answered) {
        return ArrayBatch.of(answered).uuid("id", change -> change.known().id())
                .integer("revision", ReportedChange::revision)
                .name("resolved", change -> answers(change).resolved())
                .name("contacts_taken", change -> answers(change).contactsTaken())
                .integer("csat", change -> answers(change).csat()).text("comment", change -> answers(change).comment())
                .text("language", change -> change.report().language()).name("via", change -> change.report().via())
                .instant("responded_at", ReportedChange::respondedAt);
    }

    private static Answers answers(ReportedChange change) {
        return change.report().answers();
    }
}
