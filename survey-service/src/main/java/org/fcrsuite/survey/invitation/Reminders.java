package org.fcrsuite.survey.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.NoReminder;
import org.jdbi.v3.core.Jdbi;

/**
 * Reminders that wait: planned when a message is out, dropped by whatever makes them unwanted, and their addresses with them.
 */
@ApplicationScoped
public class Reminders {

    private final Jdbi jdbi;

    Reminders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * For a message that has just left, unless that has been answered or its customer erased in the meantime. One that came
     * back and was sent again may be reminded of; nothing else that ended a reminder is undone.
     */
    public void plan(UUID invitation, String address, String recipientName, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO reminder AS r (invitation_id, medium, status, due_at, address, recipient_name)
                SELECT id, medium, 'WAITING', :at, :address, :name FROM invitation
                WHERE id = :id AND status IN ('SENT', 'DELIVERED') AND address_hash IS NOT NULL
                ON CONFLICT (invitation_id) DO UPDATE
                SET status = 'WAITING', due_at = EXCLUDED.due_at, address = EXCLUDED.address,
                    recipient_name = EXCLUDED.recipient_name, dropped_for = NULL
                WHERE r.dropped_for = 'BOUNCED'
                """)
                .bind("id", invitation).bind("address", address).bind("name", recipientName).bind("at", at).execute());
    }

    /** Those of these invitations that wait. Call within a transaction. */
    public void drop(Collection<UUID> invitations, NoReminder why) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE reminder SET status = 'DROPPED', dropped_for = :why, address = NULL, recipient_name = NULL
                WHERE invitation_id IN (
                    SELECT invitation_id FROM reminder WHERE invitation_id = ANY(:ids) AND status = 'WAITING'
                    ORDER BY invitation_id FOR UPDATE)
                """)
                .bind("why", why.name()).bindArray("ids", UUID.class, invitations).execute());
    }

    /** All that wait for these customers and addresses. Call within a transaction. */
    public void dropAll(Collection<UUID> customers, Collection<byte[]> addressHashes, NoReminder why) {
        drop(jdbi.withHandle(handle -> handle.createQuery("""
                SELECT r.invitation_id FROM reminder r JOIN invitation i ON i.id = r.invitation_id
                WHERE r.status = 'WAITING' AND (i.customer_key = ANY(:customers) OR i.address_hash = ANY(:hashes))
                """)
                .bindArray("customers", UUID.class, customers).bindArray("hashes", byte[].class, addressHashes)
                .mapTo(UUID.class).list()), why);
    }

    /** The provider said of one that went out that it will not arrive. Of the first message that says nothing. */
    public void undeliverable(UUID invitation, String why) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE reminder SET status = 'FAILED', last_error = :why, address = NULL, recipient_name = NULL
                WHERE invitation_id = :id AND status IN ('SENDING', 'SENT', 'IN_DOUBT')
                """)
                .bind("id", invitation).bind("why", why).execute());
    }

    /** Nothing of the customer stays with them, and nothing more is sent. */
    void erase(UUID customer) {
        dropAll(List.of(customer), List.of(), NoReminder.ERASED);
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE reminder SET address = NULL, recipient_name = NULL, token_hash = NULL
                WHERE invitation_id IN (SELECT id FROM invitation WHERE customer_key = :customer)
                """)
                .bind("customer", customer).execute());
    }
}
