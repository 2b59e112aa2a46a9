package org.fcrsuite.survey.response;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Via;
import org.jdbi.v3.core.Jdbi;

/** The answers that stand. */
@ApplicationScoped
public class Responses {

    private final Jdbi jdbi;

    Responses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** With what speaks for and against a person having given it. */
    record Row(int revision, Resolved resolved, ContactsTaken contactsTaken, Integer csat, String comment, String language,
            Via via, boolean suspect, String signs, Instant respondedAt) {
    }

    public boolean isAnswered(String source, String externalId) {
        return find(source, externalId).filter(answer -> !answer.suspect()).isPresent();
    }

    Optional<Row> find(String source, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT r.revision, r.resolved, r.contacts_taken, r.csat, r.comment, r.language, r.via, r.suspect,
                    array_to_string(r.signs, ',') AS signs, r.responded_at
                FROM invitation i JOIN response r ON r.invitation_id = i.id
                WHERE i.source = :source AND i.external_id = :external_id
                """)
                .bind("source", source).bind("external_id", externalId).mapTo(Row.class).findOne());
    }
}
