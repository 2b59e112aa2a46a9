package org.fcrsuite.metrics.chain;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.stored.PackReader;
import org.fcrsuite.metrics.stored.PackWriter;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The contacts as measured when a chaining was made, those of some customers in one value: writing and reading millions of
 * rows would take the most of the time. A contact that was measured anew since has a row, which counts instead.
 */
@ApplicationScoped
class ChainedPacks {

    /** One is read whenever something is learnt of one of its customers. */
    private static final int CONTACTS = 200;

    private final Jdbi jdbi;

    ChainedPacks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param through the last of its customers, in PostgreSQL's order */
    record Pack(UUID through, byte[] contacts) {
    }

    /** Makes packs of rows that come customer after customer, in PostgreSQL's order. */
    static final class Maker implements Consumer<ChainedRow> {

        private final List<Pack> packs = new ArrayList<>();
        private final PackWriter writer = new PackWriter();
        private UUID customer;
        private int contacts;

        @Override
        public void accept(ChainedRow row) {
            if (!row.owner().equals(customer)) {
                if (contacts >= CONTACTS) {
                    endPack();
                }
                customer = row.owner();
                writer.customer(customer);
            }
            row.write(writer);
            contacts++;
        }

        private void endPack() {
            packs.add(new Pack(customer, writer.take()));
            contacts = 0;
        }

        List<Pack> packs() {
            if (contacts > 0) {
                endPack();
            }
            return packs;
        }
    }

    void write(int chaining, List<Pack> packs) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO chained_pack (chaining, through, contacts) VALUES (:chaining, :through, :contacts)
                    """);
            packs.forEach(pack -> batch.bind("chaining", chaining).bind("through", pack.through())
                    .bind("contacts", pack.contacts()).add());
            batch.execute();
        });
    }

    /** The pack in which this customer is, if they are in any. */
    record Found(int chaining, UUID owner, byte[] contacts) {
    }

    /**
     * Those of the contacts that are in the packs of these customers.
     *
     * @param owners whose contacts they are, and whose they were until now
     */
    List<ChainedRow> of(Set<ChainedRow.Key> contacts, Collection<UUID> owners) {
        List<ChainedRow> rows = new ArrayList<>();
        for (Found pack : find(contacts, owners)) {
            PackReader.read(ByteBuffer.wrap(pack.contacts()), pack.owner(),
                    values -> rows.add(ChainedRow.read(pack.chaining(), pack.owner(), values)));
        }
        return rows.stream().filter(row -> contacts.contains(row.key())).toList();
    }

    private List<Found> find(Set<ChainedRow.Key> contacts, Collection<UUID> owners) {
        Set<Integer> chainings = contacts.stream().map(ChainedRow.Key::chaining).collect(Collectors.toSet());
        return jdbi.withHandle(handle -> ArrayBatch.of(owners).uuid("owners", owner -> owner)
                .bindTo(ArrayBatch.of(chainings).integer("chainings", chaining -> chaining).bindTo(handle.createQuery("""
                        SELECT asked.chaining, customer.owner, pack.contacts
                        FROM unnest(:chainings) AS asked(chaining) CROSS JOIN unnest(:owners) AS customer(owner)
                        CROSS JOIN LATERAL (
                            SELECT p.contacts FROM chained_pack p
                            WHERE p.chaining = asked.chaining AND p.through >= customer.owner
                            ORDER BY p.through LIMIT 1) pack
                        """)))
                .mapTo(Found.class).list());
    }
}
