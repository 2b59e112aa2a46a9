package org.fcrsuite.survey.response;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** The answers that stand. */
@ApplicationScoped
class Responses {

    private final Jdbi jdbi;

    Responses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Answer> find(String source, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT r.revision, r.resolved, r.contacts_taken, r.csat, r.comment, r.language, r.via, r.suspect,
                    r.responded_at
                FROM invitation i JOIN response r ON r.invitation_id = i.id
                WHERE i.source = :source AND i.external_id = :external_id
                """)
                .bind("source", source).bind("external_id", externalId).mapTo(Answer.class).findOne());
    }
}
