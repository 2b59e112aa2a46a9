package org.fcrsuite.metrics.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** While a chaining is being made, and from then on, what is found of customers is what their contacts give. */
@QuarkusTest
@Timeout(60)
class PackedContactsTest {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final UUID EARLY = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final UUID ALSO_EARLY = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    private static final UUID LATE = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");
    private static final List<UUID> CUSTOMERS = List.of(EARLY, ALSO_EARLY, LATE);

    @Inject
    Chainings chainings;

    @Inject
    Remeasurement remeasurement;

    @Inject
    Recount.Measured measured;

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private int chaining;

    @BeforeEach
    void contacts() {
        happens("early-1", EARLY, 1);
        happens("early-2", EARLY, 3);
        happens("also-early", ALSO_EARLY, 2);
        happens("late-1", LATE, 2);
    }

    @AfterEach
    void leaveNothing() {
        jdbi.useHandle(handle -> handle.execute(
                "DELETE FROM contact WHERE source = (SELECT id FROM label WHERE kind = 'SOURCE' AND name = 'in packs')"));
    }

    @Test
    void whatIsLearntOfCustomersInPacksIsTheirs() {
        inAChainingThatNobodyElseSees(() -> {
            build(NOBODY, LATE);
            assertFoundIsExpected(4);
            happens("early-3", EARLY, 5);
            remeasure(EARLY);
            assertFoundIsExpected(5);
            assertThat(rows()).as("those that are measured otherwise than before").containsExactly("early-2", "early-3");
        });
    }

    @Test
    void aContactThatGoesOverToACustomerWhoseTurnIsYetToComeIsCountedOnce() {
        inAChainingThatNobodyElseSees(() -> {
            build(NOBODY, EARLY);
            goesOver("early-2", LATE);
            remeasure(EARLY, LATE);
            happens("late-2", LATE, 4);
            remeasure(LATE);
            build(EARLY, LATE);
            assertFoundIsExpected(5);
            assertThat(rows()).containsExactly("early-1", "early-2");
        });
    }

    @Test
    void aContactThatGoesOverAndBackIsItsFirstCustomersAgain() {
        inAChainingThatNobodyElseSees(() -> {
            build(NOBODY, LATE);
            goesOver("early-2", ALSO_EARLY);
            remeasure(EARLY, ALSO_EARLY);
            assertFoundIsExpected(4);
            goesOver("early-2", EARLY);
            remeasure(EARLY, ALSO_EARLY);
            assertFoundIsExpected(4);
        });
    }

    @Test
    void customersWhoseTurnIsYetToComeAreLeftToWhoMakesTheChaining() {
        inAChainingThatNobodyElseSees(() -> {
            build(NOBODY, EARLY);
            happens("late-2", LATE, 4);
            remeasure(LATE);
            assertThat(rows()).isEmpty();
            assertThat(measured.found(List.of(row()), List.of(LATE))).isEmpty();
        });
    }

    /** It is not committed. */
    private void inAChainingThatNobodyElseSees(Runnable work) {
        QuarkusTransaction.begin();
        try {
            chaining = jdbi.withHandle(handle -> handle.createQuery("""
                    INSERT INTO chaining (zone, same_issue, repeat_channel, reconnect_minutes, exclude_outbound,
                        exclude_abandoned, exclude_automated, state, asked_at)
                    VALUES ('Asia/Seoul', 'TOPIC', 'ANY', 0, true, true, true, 'BUILDING', now()) RETURNING id
                    """).mapTo(Integer.class).one());
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private ChainingRow row() {
        return chainings.kept().stream().filter(kept -> kept.id() == chaining).findFirst().orElseThrow();
    }

    private void build(UUID after, UUID through) {
        remeasurement.measure(after, through, row());
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE chaining SET built_through = :through WHERE id = :id")
                .bind("through", through).bind("id", chaining).execute());
    }

    private void remeasure(UUID... customers) {
        remeasurement.remeasure(List.of(customers));
    }

    private void assertFoundIsExpected(int contacts) {
        Set<ChainedRow> expected = measured.expected(List.of(row()), facts.of(CUSTOMERS));
        assertThat(expected).hasSize(contacts);
        assertThat(measured.found(List.of(row()), CUSTOMERS)).isEqualTo(new HashSet<>(expected));
    }

    private List<String> rows() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT c.external_id FROM chained_contact m JOIN contact c ON c.id = m.contact WHERE m.chaining = :id ORDER BY 1
                """).bind("id", chaining).mapTo(String.class).list());
    }

    private void goesOver(String contact, UUID customer) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE contact SET owner = :owner WHERE external_id = :contact
                    AND source = (SELECT id FROM label WHERE kind = 'SOURCE' AND name = 'in packs')
                """).bind("owner", customer).bind("contact", contact).execute()));
    }

    private void happens(String contact, UUID customer, int day) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> {
            handle.execute("INSERT INTO label (kind, name) VALUES ('SOURCE', 'in packs') ON CONFLICT DO NOTHING");
            handle.createUpdate(
                    """
                            INSERT INTO contact (source, external_id, revision, owner, customer_known, channel, direction, started_at,
                                ended_at, topic, team, queue, agent, disposition, transfers, escalated, reopens, abandoned, automated)
                            SELECT id, :contact, 1, :owner, true, 'PHONE', 'INBOUND', DATE '2026-03-01' + :day, DATE '2026-03-01' + :day,
                                0, 0, 0, 0, 'RESOLVED', 0, false, 0, false, false
                            FROM label WHERE kind = 'SOURCE' AND name = 'in packs'
                            """)
                    .bind("contact", contact).bind("owner", customer).bind("day", day).execute();
        }));
    }
}
