package org.fcrsuite.metrics.chain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.copy.CopyRows;
import org.fcrsuite.metrics.copy.CopyWriter;
import org.jdbi.v3.core.Jdbi;

/** The contacts as measured. */
@ApplicationScoped
class ChainedContacts {

    static final int ROWS_IN_ORDER = 50_000;

    private final Jdbi jdbi;

    ChainedContacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of all contacts that these customers have now, whosever they were when they were measured. */
    List<ChainedRow> of(Collection<ChainingRow> chainings, Collection<UUID> owners) {
        return jdbi.withHandle(handle -> ArrayBatch.of(owners).uuid("owners", owner -> owner)
                .bindTo(ArrayBatch.of(chainings).integer("chainings", ChainingRow::id).bindTo(handle.createQuery("""
                        SELECT c.chaining, c.contact, c.owner, c.source, c.day, c.outcome, c.answered, c.channel, c.topic,
                            c.team, c.queue, c.agent, c.last_agent, c.agents, c.drivers, c.handle_seconds, c.language,
                            c.next_contact, c.next_days, c.past
                        FROM unnest(:chainings) AS asked(chaining) CROSS JOIN unnest(:owners) AS wanted(owner)
                        JOIN contact f ON f.owner = wanted.owner
                        JOIN chained_contact c ON c.chaining = asked.chaining AND c.contact = f.id
                        """)))
                .mapTo(ChainedRow.class).list());
    }

    void write(Collection<ChainedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ArrayBatch<ChainedRow> batch = ArrayBatch.of(rows).integer("chaining", ChainedRow::chaining)
                .bigint("contact", ChainedRow::contact).uuid("owner", ChainedRow::owner)
                .integer("source", ChainedRow::source).date("day", ChainedRow::day).bigint("outcome", ChainedRow::outcome)
                .bool("answered", ChainedRow::answered).integer("channel", ChainedRow::channel)
                .integer("topic", ChainedRow::topic).integer("team", ChainedRow::team).integer("queue", ChainedRow::queue)
                .integer("agent", ChainedRow::agent).integer("last_agent", ChainedRow::lastAgent)
                .text("agents", ChainedRow::agentsText).bigint("drivers", ChainedRow::drivers)
                .integer("handle_seconds", ChainedRow::handleSeconds).integer("language", ChainedRow::language)
                .bigint("next_contact", ChainedRow::nextContact).integer("next_days", ChainedRow::nextDays)
                .text("past", ChainedRow::pastText);
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate(UPSERT)).execute());
    }

    private static final String UPSERT = """
            INSERT INTO chained_contact (chaining, contact, owner, source, day, outcome, answered, channel, topic, team, queue,
                agent, last_agent, agents, drivers, handle_seconds, language, next_contact, next_days, past)
            SELECT chaining, contact, owner, source, day, outcome, answered, channel, topic, team, queue, agent, last_agent,
                agents::int[], drivers, handle_seconds, language, next_contact, next_days, past::int[]
            FROM unnest(:chaining, :contact, :owner, :source, :day, :outcome, :answered, :channel, :topic, :team, :queue,
                    :agent, :last_agent, :agents, :drivers, :handle_seconds, :language, :next_contact, :next_days,
                    :past)
                AS measured(chaining, contact, owner, source, day, outcome, answered, channel, topic, team, queue, agent,
                    last_agent, agents, drivers, handle_seconds, language, next_contact, next_days, past)
            ON CONFLICT (chaining, contact) DO UPDATE SET owner = excluded.owner, source = excluded.source,
                day = excluded.day, outcome = excluded.outcome, answered = excluded.answered, channel = excluded.channel,
                topic = excluded.topic, team = excluded.team, queue = excluded.queue, agent = excluded.agent,
                last_agent = excluded.last_agent, agents = excluded.agents, drivers = excluded.drivers,
                handle_seconds = excluded.handle_seconds, language = excluded.language,
                next_contact = excluded.next_contact, next_days = excluded.next_days, past = excluded.past,
                changed = excluded.changed
            """;

    /**
     * Rows that are not there yet, many at once, and many in the order of their index: neighbours are stored in half the time.
     *
     * @param source hands out rows, at most {@link #ROWS_IN_ORDER} at a time
     */
    void copy(Consumer<Consumer<CopyRows>> source) {
        jdbi.useHandle(handle -> CopyWriter.write(handle, COPY, writer -> {
            CopyRows run = new CopyRows();
            source.accept(rows -> {
                if (run.size() + rows.size() > ROWS_IN_ORDER) {
                    writer.write(run);
                    run.clear();
                }
                run.add(rows);
            });
            writer.write(run);
        }));
    }

    static final String COPY = """
            COPY chained_contact (chaining, contact, owner, source, day, outcome, answered, channel, topic, team, queue,
                agent, last_agent, agents, drivers, handle_seconds, language, next_contact, next_days, past)
            FROM STDIN (FORMAT binary)
            """;

    /** Who has read them has to read everything again: that is rare, for contacts are only ever added. */
    void remove(Collection<ChainedRow.Key> keys) {
        if (keys.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> ArrayBatch.of(keys).integer("chaining", ChainedRow.Key::chaining)
                .bigint("contact", ChainedRow.Key::contact)
                .bindTo(handle.createUpdate("""
                        WITH gone AS (
                            DELETE FROM chained_contact c USING unnest(:chaining, :contact) AS gone(chaining, contact)
                            WHERE c.chaining = gone.chaining AND c.contact = gone.contact
                            RETURNING c.chaining)
                        UPDATE chaining SET generation = generation + 1
                        WHERE id IN (SELECT chaining FROM gone) AND state = 'READY'
                        """))
                .execute());
    }
}
