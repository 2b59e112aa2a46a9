package org.fcrsuite.survey.invitation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.ReminderStatus;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;

/** Looks invitations up. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private final Jdbi jdbi;

    Invitations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param sources those that the caller may see; empty for all
     * @param statuses empty for all; the others may be null
     */
    record Filter(Collection<String> sources, Collection<InvitationStatus> statuses, Reason reason, ReminderStatus reminder,
            UUID after) {
    }

    record Count(InvitationStatus status, Reason reason, boolean requested, long count) {
    }

    record ReminderCount(ReminderStatus status, long count) {
    }

    Optional<Invitation> findOf(String source, String externalId) {
        return find("source = ?1 and externalId = ?2", source, externalId).firstResultOptional();
    }

    /** Whose contact it is, where we were told. */
    public Optional<UUID> customerOf(String source, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT customer_key FROM invitation
                WHERE source = :source AND external_id = :externalId AND customer_key IS NOT NULL
                """)
                .bind("source", source).bind("externalId", externalId).mapTo(UUID.class).findOne());
    }

    List<Invitation> list(Filter filter, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        if (!filter.sources().isEmpty()) {
            conditions.add("source in :sources");
            parameters.and("sources", filter.sources());
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("status in :statuses");
            parameters.and("statuses", filter.statuses());
        }
        if (filter.reason() != null) {
            conditions.add("suppressedReason = :reason");
            parameters.and("reason", filter.reason());
        }
        if (filter.reminder() != null) {
            conditions.add("reminderStatus = :reminder");
            parameters.and("reminder", filter.reminder());
        }
        if (filter.after() != null) {
            conditions.add("id > :after");
            parameters.and("after", filter.after());
        }
        return find(String.join(" and ", conditions), Sort.by("id"), parameters).range(0, limit - 1).list();
    }

    /**
     * Where all requests went.
     *
     * @param sources
     *        empty for all
     */
    public InvitationSummary summary(Collection<String> sources) {
        return InvitationSummary.of(counts(sources), reminders(sources));
    }

    private List<Count> counts(Collection<String> sources) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT status, suppressed_reason AS reason, requested_at IS NOT NULL AS requested, count(*) AS count
                FROM invitation WHERE cardinality(:sources) = 0 OR source = ANY(:sources)
                GROUP BY 1, 2, 3
                """)
                .bindArray("sources", String.class, sources).mapTo(Count.class).list());
    }

    private Map<ReminderStatus, Long> reminders(Collection<String> sources) {
        Map<ReminderStatus, Long> byStatus = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                SELECT r.status, count(*) AS count FROM reminder r JOIN invitation i ON i.id = r.invitation_id
                WHERE cardinality(:sources) = 0 OR i.source = ANY(:sources)
                GROUP BY 1
                """)
                .bindArray("sources", String.class, sources).mapTo(ReminderCount.class)
                .forEach(row -> byStatus.put(row.status(), row.count())));
        return byStatus;
    }
}
