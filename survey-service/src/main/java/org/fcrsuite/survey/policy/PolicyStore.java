package org.fcrsuite.survey.policy;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Policy;
import org.jdbi.v3.core.Jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The versions as rows: added, never changed. */
@ApplicationScoped
class PolicyStore {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final ConfiguredPolicy configured;

    PolicyStore(Jdbi jdbi, ObjectMapper json, ConfiguredPolicy configured) {
        this.jdbi = jdbi;
        this.json = json;
        this.configured = configured;
    }

    record Row(int version, String rules, String note, String createdBy, Instant createdAt) {
    }

    /** 0 where there is none. */
    int latestVersion() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT coalesce(max(version), 0) FROM policy_version")
                .mapTo(Integer.class).one());
    }

    Optional<PolicyVersion> find(int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT version, rules, note, created_by, created_at FROM policy_version WHERE version = :version
                """)
                .bind("version", version).mapTo(Row.class).findOne()).map(this::read);
    }

    /** The latest first. */
    List<PolicyVersion> before(int version, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT version, rules, note, created_by, created_at FROM policy_version
                WHERE version < :version ORDER BY version DESC LIMIT :limit
                """)
                .bind("version", version).bind("limit", limit).mapTo(Row.class).list()).stream().map(this::read).toList();
    }

    /** Whether it was added: a version is taken once, by whoever comes first, and only right after the one before. */
    boolean add(PolicyVersion one) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO policy_version (version, rules, note, created_by, created_at)
                SELECT :version, CAST(:rules AS jsonb), :note, :by, :at
                WHERE (SELECT coalesce(max(version), 0) FROM policy_version) = :version - 1
                ON CONFLICT (version) DO NOTHING
                """)
                .bind("version", one.version()).bind("rules", write(one.policy())).bind("note", one.note())
                .bind("by", one.createdBy()).bind("at", one.createdAt()).execute()) == 1;
    }

    // A rule that is younger than the version has the value of the configuration.
    private PolicyVersion read(Row row) {
        try {
            Policy policy = json.readValue(row.rules(), PolicyRules.class).over(configured.get());
            return new PolicyVersion(row.version(), policy, row.note(), row.createdBy(), row.createdAt());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("Version " + row.version() + " of the policy cannot be read", broken);
        }
    }

    private String write(Policy policy) {
        try {
            return json.writeValueAsString(PolicyRules.of(policy));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Rules are plain data", impossible);
        }
    }
}
