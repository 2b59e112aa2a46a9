package org.fcrsuite.kit.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import io.quarkus.elytron.security.common.BcryptUtil;

/** The people who may log in. */
@ApplicationScoped
public class Users {

    private static final int MOST = 1_000;

    private final Jdbi jdbi;
    private final Sessions sessions;
    private final Clock clock;
    /** What a password is compared with where nobody has the name, so that the answer takes as long. */
    private final String ofNobody = BcryptUtil.bcryptHash(SessionToken.generate().text());

    Users(Jdbi jdbi, Sessions sessions, Clock clock) {
        this.jdbi = jdbi;
        this.sessions = sessions;
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

    private void changePassword(String name, String password) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE app_user SET password = :password WHERE name = :name")
                .bind("name", name).bind("password", BcryptUtil.bcryptHash(password)).execute());
    }

    /** The first thousand, by name. */
    public List<UserAccount> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT name, role, restricted_to, created_at FROM app_user ORDER BY name LIMIT :most
                """)
                .bind("most", MOST).mapTo(UserAccount.class).list());
    }

    public Optional<UserAccount> find(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT name, role, restricted_to, created_at FROM app_user WHERE name = :name
                """)
                .bind("name", name).mapTo(UserAccount.class).findOne());
    }

    /**
     * @param restrictedTo null for everything
     * @return false where somebody has the name
     */
    public boolean create(String name, String password, String role, Collection<String> restrictedTo) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO app_user (name, password, role, restricted_to, created_at)
                VALUES (:name, :password, :role, :restrictedTo, :now)
                ON CONFLICT (name) DO NOTHING
                """)
                .bind("name", name).bind("password", BcryptUtil.bcryptHash(password)).bind("role", role)
                .bindByType("restrictedTo", array(restrictedTo), String[].class).bind("now", Instant.now(clock))
                .execute()) == 1;
    }

    /** It counts from the person's next request on. */
    public boolean change(String name, String role, Collection<String> restrictedTo) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE app_user SET role = :role, restricted_to = :restrictedTo WHERE name = :name
                """)
                .bind("name", name).bind("role", role).bindByType("restrictedTo", array(restrictedTo), String[].class)
                .execute()) == 1;
    }

    /** Whoever came in by the old one is out. */
    public void renewPassword(String name, String password) {
        changePassword(name, password);
        sessions.endAllOf(name);
    }

    /** Their sessions end with them. */
    public boolean remove(String name) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM app_user WHERE name = :name").bind("name", name)
                .execute()) == 1;
    }

    private static String[] array(Collection<String> names) {
        return names == null ? null : names.toArray(String[]::new);
    }

    private Optional<String> password(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT password FROM app_user WHERE name = :name")
                .bind("name", name).mapTo(String.class).findOne());
    }
}
