package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.metrics.facts.EventFixture.anEvent;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.chain.ChainBuilder;
import org.fcrsuite.metrics.chain.Chainings;
import org.fcrsuite.metrics.chain.Remeasurement;
import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.column.Segment;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** While contacts are read by one connection, everything else is read and written by others. */
@QuarkusTest
@Timeout(120)
class ChainBuilderTest {

    @Inject
    ContactRecorder contacts;

    @Inject
    Chainings chainings;

    @Inject
    ChainBuilder builder;

    @Inject
    Remeasurement remeasurement;

    @Inject
    ColumnStore columns;

    @Inject
    Labels labels;

    @Inject
    Jdbi jdbi;

    /** More than are read ahead at once. */
    private static final int MANY = 160_000;
    /** More than are held at once. */
    private static final int OF_ONE_CUSTOMER = 140_000;

    private int chaining;

    /** After the contacts: it is also built in the background from when it is there. */
    private void makeChaining() {
        chaining = jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO chaining (zone, same_issue, repeat_channel, reconnect_minutes, exclude_outbound,
                    exclude_abandoned, exclude_automated, state, asked_at)
                VALUES ('Asia/Tokyo', 'TOPIC', 'ANY', 0, true, true, true, 'BUILDING', now()) RETURNING id
                """).mapTo(Integer.class).one());
    }

    @AfterEach
    void nobodyUsesIt() {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM chained_contact WHERE chaining = :id").bind("id", chaining).execute();
            handle.createUpdate("DELETE FROM chained_pack WHERE chaining = :id").bind("id", chaining).execute();
            handle.createUpdate("DELETE FROM chaining WHERE id = :id").bind("id", chaining).execute();
            handle.execute("DELETE FROM contact WHERE source = (SELECT id FROM label WHERE name = 'many')");
        });
    }

    @Test
    void namesThatAreNotRememberedAreRead() {
        contacts.record(List.of(anEvent("built", "1").of("built").event(), anEvent("built", "2").of("built").event()));
        List<UUID> owners = jdbi.withHandle(handle -> handle.createQuery("""
                WITH topic AS (INSERT INTO label (kind, name) VALUES ('TOPIC', 'nobody has asked for it') RETURNING id)
                UPDATE contact SET topic = (SELECT id FROM topic), language = 'cy'
                WHERE source = (SELECT id FROM label WHERE kind = 'SOURCE' AND name = 'built') RETURNING owner
                """).mapTo(UUID.class).stream().distinct().toList());

        makeChaining();
        assertThat(build()).isTrue();

        assertThat(built("built")).containsExactly("nobody has asked for it", "nobody has asked for it");
        QuarkusTransaction.requiringNew().run(() -> remeasurement.remeasure(owners));
    }

    @Test
    void namesAreReadWhileContactsAreReadAheadHoweverManyOneCustomerHas() {
        jdbi.useHandle(handle -> handle
                .createUpdate(
                        """
                                WITH source AS (INSERT INTO label (kind, name) VALUES ('SOURCE', 'many') RETURNING id),
                                    topic AS (INSERT INTO label (kind, name)
                                        SELECT 'TOPIC', 'one of many ' || n FROM generate_series(1, 7) n RETURNING id)
                                INSERT INTO contact (source, external_id, revision, owner, customer_known, channel, direction, started_at,
                                    ended_at, topic, team, queue, agent, disposition, transfers, escalated, reopens, abandoned, automated)
                                SELECT source.id, n, 1,
                                    CASE WHEN n <= :ofOne THEN '8a000000-0000-4000-8000-000000000000'::uuid ELSE gen_random_uuid() END, true, 'PHONE', 'INBOUND', '2026-03-01', '2026-03-01',
                                    (SELECT min(id) FROM topic) + n % 7, 0, 0, 0, 'RESOLVED', 0, false, 0, false, false
                                FROM source, generate_series(1, :many) n
                                """)
                .bind("many", MANY).bind("ofOne", OF_ONE_CUSTOMER).execute());

        makeChaining();
        assertThat(build()).isTrue();

        assertThat(built("many")).hasSize(MANY);
    }

    private boolean build() {
        return chainings.kept().stream().filter(row -> row.id() == chaining).findFirst()
                .map(row -> builder.build(row, Duration.ofMinutes(1))).orElseThrow();
    }

    /** The topics of a source's contacts. */
    private List<String> built(String source) {
        int number = labels.find(Label.Kind.SOURCE, source).orElseThrow();
        List<Integer> topics = columns.read(chaining,
                read -> read.pages(Integer.MIN_VALUE, Integer.MAX_VALUE).stream()
                        .flatMap(page -> IntStream.range(0, Page.SIZE).filter(page::has)
                                .mapToObj(slot -> read.segments().value(page.segment(slot))))
                        .filter(segment -> segment.source() == number).map(Segment::topic).toList());
        return topics.stream().map(labels::name).toList();
    }
}
