package org.fcrsuite.survey.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

/**
 * When each person was last invited. A person is a customer and also an address: two customers who share a mailbox, or one
 * whom we know under two keys, are not asked twice.
 */
@ApplicationScoped
public class LastInvitations {

    private final Jdbi jdbi;

    LastInvitations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(String person, Instant invitedAt) {
    }

    /** One person of one invitation. */
    public record Entry(String person, UUID invitationId, Instant invitedAt) {
    }

    public static List<String> personsOf(UUID customerKey, Collection<byte[]> addressHashes) {
        List<String> persons = new ArrayList<>();
        if (customerKey != null) {
            persons.add("customer:" + customerKey);
        }
        addressHashes.forEach(hash -> persons.add("address:" + HexFormat.of().formatHex(hash)));
        return persons;
    }

    /**
     * Nobody else decides about these persons until the transaction ends. Locked in one order by all, so that two batches
     * never wait for each other.
     */
    public Map<String, Instant> lock(Collection<String> persons) {
        List<String> ordered = persons.stream().distinct().sorted().toList();
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                    INSERT INTO last_invitation (person) SELECT p FROM unnest(:persons) p ORDER BY p
                    ON CONFLICT (person) DO NOTHING
                    """)
                    .bindArray("persons", String.class, ordered).execute();
            Map<String, Instant> last = new HashMap<>();
            handle.createQuery("""
                    SELECT person, invited_at FROM last_invitation WHERE person = ANY(:persons) ORDER BY person FOR UPDATE
                    """)
                    .bindArray("persons", String.class, ordered).mapTo(Row.class)
                    .forEach(row -> last.put(row.person(), row.invitedAt()));
            return last;
        });
    }

    /** For persons that are locked; the later invitation stands. */
    public void remember(Collection<Entry> entries) {
        Map<String, Entry> latest = new HashMap<>();
        entries.forEach(entry -> latest.merge(entry.person(), entry,
                (one, other) -> one.invitedAt().isAfter(other.invitedAt()) ? one : other));
        ArrayBatch<Entry> batch = ArrayBatch.of(latest.values()).text("person", Entry::person)
                .uuid("invitation_id", Entry::invitationId).instant("invited_at", Entry::invitedAt);
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate("""
                UPDATE last_invitation l SET invited_at = b.invited_at, invitation_id = b.invitation_id
                FROM unnest(:person, :invitation_id, :invited_at) AS b (person, invitation_id, invited_at)
                WHERE l.person = b.person AND (l.invited_at IS NULL OR l.invited_at <= b.invited_at)
                """)).execute());
    }

    /** What was never received does not count: the next contact may be asked about. */
    public void release(Collection<UUID> invitations) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE last_invitation SET invited_at = NULL, invitation_id = NULL WHERE invitation_id = ANY(:ids)
                """)
                .bindArray("ids", UUID.class, invitations).execute());
    }
}
