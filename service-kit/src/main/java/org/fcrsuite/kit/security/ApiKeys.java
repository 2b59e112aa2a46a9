package org.fcrsuite.kit.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** The table of API keys: hashes only, the key itself is seen once by who asked for it. */
@ApplicationScoped
class ApiKeys {

    private final Jdbi jdbi;

    ApiKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(UUID id, String name, List<String> scopes, List<String> sources, Instant createdAt, Instant lastUsedAt,
            Instant revokedAt) {
    }

    /** Nothing where a key of this text is there already. */
    Optional<Row> create(String secret, String name, List<String> scopes, List<String> sources) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO api_key (id, name, sha256, scopes, sources)
                VALUES (:id, :name, :sha256, :scopes, :sources)
                ON CONFLICT (sha256) DO NOTHING
                RETURNING id, name, scopes, sources, created_at, last_used_at, revoked_at
                """)
                .bind("id", UUID.randomUUID()).bind("name", name).bind("sha256", ApiKeySecret.sha256(secret))
                .bindArray("scopes", String.class, scopes).bindArray("sources", String.class, sources)
                .mapTo(Row.class).findOne());
    }

    Optional<Row> find(String secret) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, name, scopes, sources, created_at, last_used_at, revoked_at FROM api_key
                WHERE sha256 = :sha256 AND revoked_at IS NULL
                """)
                .bind("sha256", ApiKeySecret.sha256(secret)).mapTo(Row.class).findOne());
    }

    /** At most once a minute a key, so that reading does not become writing. */
    void used(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE api_key SET last_used_at = now()
                WHERE id = :id AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
                """)
                .bind("id", id).execute());
    }

    List<Row> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, name, scopes, sources, created_at, last_used_at, revoked_at FROM api_key
                ORDER BY created_at, id LIMIT 1000
                """)
                .mapTo(Row.class).list());
    }

    boolean revoke(UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE api_key SET revoked_at = coalesce(revoked_at, now()) WHERE id = :id
                """)
                .bind("id", id).execute()) == 1;
    }
}
