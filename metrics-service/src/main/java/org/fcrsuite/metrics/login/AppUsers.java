package org.fcrsuite.metrics.login;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class AppUsers implements PanacheRepository<AppUser> {

    Optional<AppUser> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** Replicas start at the same time, and each wants the first manager. */
    void add(String name, String bcrypt, Role role, Instant createdAt) {
        getEntityManager().createNativeQuery("""
                INSERT INTO app_user (name, password, role, created_at) VALUES (:name, :password, :role, :createdAt)
                ON CONFLICT (name) DO NOTHING
                """)
                .setParameter("name", name).setParameter("password", bcrypt).setParameter("role", role.stored())
                .setParameter("createdAt", createdAt).executeUpdate();
    }
}
