package org.fcrsuite.survey.preview;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Channel;
import org.fcrsuite.survey.domain.ContactFacts;
import org.fcrsuite.survey.domain.Direction;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Reason;
import org.jdbi.v3.core.Jdbi;

/** The contacts that were announced last, as far as a policy looks at them. */
@ApplicationScoped
class RecentContacts {

    private final Jdbi jdbi;

    RecentContacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param zones where the customer may be, as it was stored */
    record Row(String source, String externalId, UUID customerKey, Channel channel, Direction direction, Instant endedAt,
            String topic, boolean abandoned, boolean automated, String zones, boolean hasEmail, boolean hasPhone,
            Instant requestedAt, Reason reason) {

        ContactFacts facts() {
            Set<Medium> reachableBy = EnumSet.noneOf(Medium.class);
            if (hasEmail) {
                reachableBy.add(Medium.EMAIL);
            }
            if (hasPhone) {
                reachableBy.add(Medium.SMS);
            }
            if (customerKey != null) {
                reachableBy.add(Medium.WEBHOOK);
            }
            return new ContactFacts(source, externalId, customerKey, channel, direction, endedAt, topic, abandoned, automated,
                    reachableBy, zones);
        }
    }

    record Invited(UUID customer, Instant at) {
    }

    /**
     * In the order in which they were announced. Whether a contact of before this was noted came with an address follows from
     * what became of it.
     *
     * @param sources
     *        empty for all
     */
    List<Row> since(Instant from, Collection<String> sources, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT * FROM (
                    SELECT source, external_id, customer_key, channel, direction, ended_at, topic, abandoned, automated,
                        time_zone AS zones,
                        coalesce(has_email, suppressed_reason IS DISTINCT FROM 'NO_ADDRESS') AS has_email,
                        coalesce(has_phone, medium = 'SMS', false) AS has_phone,
                        requested_at, suppressed_reason AS reason
                    FROM invitation
                    WHERE requested_at >= :from AND (cardinality(:sources) = 0 OR source = ANY(:sources))
                    ORDER BY requested_at DESC, external_id LIMIT :limit) AS latest
                ORDER BY requested_at, ended_at, external_id
                """)
                .bind("from", from).bindArray("sources", String.class, sources).bind("limit", limit).mapTo(Row.class).list());
    }

    /** When the customers of these contacts were last invited about one that was announced before that time. */
    Map<UUID, Instant> invitedBefore(Instant first, List<Row> contacts) {
        List<UUID> customers = contacts.stream().map(Row::customerKey).filter(Objects::nonNull).distinct().toList();
        Map<UUID, Instant> invited = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                SELECT customer_key AS customer, max(due_at) AS at FROM invitation
                WHERE customer_key = ANY(:customers) AND requested_at < :first AND due_at IS NOT NULL
                    AND suppressed_reason IS NULL AND status NOT IN ('FAILED', 'BOUNCED')
                GROUP BY customer_key
                """)
                .bindArray("customers", UUID.class, customers).bind("first", first).mapTo(Invited.class)
                .forEach(row -> invited.put(row.customer(), row.at())));
        return invited;
    }
}
