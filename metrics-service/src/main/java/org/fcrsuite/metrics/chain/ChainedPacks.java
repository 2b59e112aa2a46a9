package org.fcrsuite.metrics.chain;

import java.nio.ByteBuffer;
import java.util.ArrayList;
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
    private static final int PACKS_AT_ONCE = 16;

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

    /** One that some customers are in. */
    record Found(int chaining, byte[] contacts) {
    }

    /**
     * Those of the contacts that are in the packs of these customers.
     *
     * @param owners whose contacts they are, and whose they were until now
     */
    List<ChainedRow> of(Set<ChainedRow.Key> contacts, Set<UUID> owners) {
        List<ChainedRow> rows = new ArrayList<>();
        Set<Integer> chainings = contacts.stream().map(ChainedRow.Key::chaining).collect(Collectors.toSet());
        jdbi.useHandle(handle -> ArrayBatch.of(owners).uuid("owners", owner -> owner)
                .bindTo(ArrayBatch.of(chainings).integer("chainings", chaining -> chaining).bindTo(handle.createQuery(SELECT)))
                .setFetchSize(PACKS_AT_ONCE).mapTo(Found.class)
                .forEach(pack -> PackReader.read(ByteBuffer.wrap(pack.contacts()), owners,
                        (owner, values) -> rows.add(ChainedRow.read(pack.chaining(), owner, values)))));
        return rows.stream().filter(row -> contacts.contains(row.key())).toList();
    }

    /** Neighbours are in one pack, which is read once. */
    private static final String SELECT = """
            WITH found AS (
                SELECT DISTINCT asked.chaining, pack.through
                FROM unnest(:chainings) AS asked(chaining) CROSS JOIN unnest(:owners) AS customer(owner)
                CROSS JOIN LATERAL (
                    SELECT p.through FROM chained_pack p
                    WHERE p.chaining = asked.chaining AND p.through >= customer.owner
                    ORDER BY p.through LIMIT 1) pack)
            SELECT chaining, contacts FROM found JOIN chained_pack USING (chaining, through)
            """;
}
