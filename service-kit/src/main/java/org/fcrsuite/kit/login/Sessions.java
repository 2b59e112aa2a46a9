package org.fcrsuite.kit.login;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** The logins that are open. */
@ApplicationScoped
class Sessions {

    private final Jdbi jdbi;
    private final LoginConfig.Session config;
    private final Clock clock;

    Sessions(Jdbi jdbi, LoginConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.config = config.session();
        this.clock = clock;
    }

    /** @param restrictedTo null for everything */
    record Holder(String name, String role, List<String> restrictedTo) {
    }

    /** For somebody who has an account. */
    SessionToken start(String user) {
        return start(handle -> handle.createUpdate("""
                INSERT INTO app_session (sha256, app_user, started_at, last_used_at)
                SELECT :sha256, id, :now, :now FROM app_user WHERE name = :user
                """)
                .bind("user", user));
    }

    /** For somebody whom a provider vouches for: until it ends they are who they were then. */
    SessionToken start(Holder holder) {
        String[] restrictedTo = holder.restrictedTo() == null ? null : holder.restrictedTo().toArray(String[]::new);
        return start(handle -> handle.createUpdate("""
                INSERT INTO app_session (sha256, name, role, restricted_to, started_at, last_used_at)
                VALUES (:sha256, :name, :role, :restrictedTo, :now, :now)
                """)
                .bind("name", holder.name()).bind("role", holder.role())
                .bindByType("restrictedTo", restrictedTo, String[].class));
    }

    private SessionToken start(Function<Handle, Update> insert) {
        SessionToken token = SessionToken.generate();
        Instant now = Instant.now(clock);
        jdbi.useTransaction(handle -> {
            handle.createUpdate("DELETE FROM app_session WHERE started_at <= :born OR last_used_at <= :used")
                    .bind("born", now.minus(config.longest())).bind("used", now.minus(config.idle())).execute();
            insert.apply(handle).bind("sha256", token.sha256()).bind("now", now).execute();
        });
        return token;
    }

    /** @param used whether a person asked, rather than a page by itself */
    Optional<Holder> find(SessionToken token, boolean used) {
        Instant now = Instant.now(clock);
        Optional<Holder> holder = jdbi.withHandle(handle -> handle.createQuery("""
                SELECT coalesce(u.name, s.name) AS name, coalesce(u.role, s.role) AS role,
                    CASE WHEN u.id IS NULL THEN s.restricted_to ELSE u.restricted_to END AS restricted_to
                FROM app_session s LEFT JOIN app_user u ON u.id = s.app_user
                WHERE s.sha256 = :sha256 AND s.started_at > :born AND s.last_used_at > :used
                """)
                .bind("sha256", token.sha256()).bind("born", now.minus(config.longest()))
                .bind("used", now.minus(config.idle())).mapTo(Holder.class).findOne());
        if (used && holder.isPresent()) {
            touch(token, now);
        }
        return holder;
    }

    /** At most once a minute, so that reading does not become writing. */
    private void touch(SessionToken token, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE app_session SET last_used_at = :now
                WHERE sha256 = :sha256 AND last_used_at < CAST(:now AS timestamptz) - interval '1 minute'
                """)
                .bind("sha256", token.sha256()).bind("now", now).execute());
    }

    void end(SessionToken token) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM app_session WHERE sha256 = :sha256")
                .bind("sha256", token.sha256()).execute());
    }

    void endAllOf(String user) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                DELETE FROM app_session WHERE app_user = (SELECT id FROM app_user WHERE name = :user)
                """)
                .bind("user", user).execute());
    }
}
