package org.fcrsuite.survey.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Token;
import org.jdbi.v3.core.Jdbi;

/** Finds an invitation by its token: one index look-up, whatever the text, so that time tells nothing. */
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
                SELECT id, source, external_id, customer_key, address_hash, locale, time_zone, ended_at,
                    coalesce(sent_at, claimed_at) AS sent_at, expires_at
                FROM invitation WHERE token_hash = :hash
                """)
                .bind("hash", token.hash()).mapTo(TokenHolder.class).findOne());
    }
}
