package org.fcrsuite.kit.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import io.quarkus.elytron.security.common.BcryptUtil;

/** The people who may log in. */
@ApplicationScoped
class Users {

    private final Jdbi jdbi;
    private final Clock clock;
    /** What a password is compared with where nobody has the name, so that the answer takes as long. */
    private final String ofNobody = BcryptUtil.bcryptHash(SessionToken.generate().text());

    Users(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Whether the password is theirs. */
    boolean knows(String name, String password) {
        Optional<String> stored = password(name);
        return BcryptUtil.matches(password, stored.orElse(ofNobody)) && stored.isPresent();
    }

    boolean exists(String name) {
        return password(name).isPresent();
    }

    /** Replicas start at the same time, and each wants the first manager. */
    void add(String name, String password, Role role) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO app_user (name, password, role, created_at) VALUES (:name, :password, :role, :now)
                ON CONFLICT (name) DO NOTHING
                """)
                .bind("name", name).bind("password", BcryptUtil.bcryptHash(password)).bind("role", role.stored())
                .bind("now", Instant.now(clock)).execute());
    }

    void changePassword(String name, String password) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE app_user SET password = :password WHERE name = :name")
                .bind("name", name).bind("password", BcryptUtil.bcryptHash(password)).execute());
    }

    private Optional<String> password(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT password FROM app_user WHERE name = :name")
                .bind("name", name).mapTo(String.class).findOne());
    }
}
