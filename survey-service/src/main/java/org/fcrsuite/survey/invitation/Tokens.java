package org.fcrsuite.survey.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Token;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds an invitation by a token of its messages: by indexes, and the same ones whatever the text, so that time tells nothing.
 */
@ApplicationScoped
public class Tokens {

    private final Jdbi jdbi;
    private final Clock clock;

    Tokens(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Only while its page still takes an answer. */
    public Optional<TokenHolder> findOpen(Token token) {
        Instant now = Instant.now(clock);
        return find(token).filter(invitation -> invitation.isOpen(now));
    }

    public Optional<TokenHolder> find(Token token) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT i.id, i.source, i.external_id, i.customer_key, i.address_hash, i.locale, i.time_zone, i.ended_at,
                    coalesce(r.sent_at, r.claimed_at, i.sent_at, i.claimed_at) AS sent_at, i.expires_at
                FROM (SELECT id FROM invitation WHERE token_hash = :hash
                      UNION SELECT invitation_id FROM reminder WHERE token_hash = :hash) AS opened
                JOIN invitation i ON i.id = opened.id
                LEFT JOIN reminder r ON r.invitation_id = i.id AND r.token_hash = :hash
                """)
                .bind("hash", token.hash()).mapTo(TokenHolder.class).findOne());
    }
}
