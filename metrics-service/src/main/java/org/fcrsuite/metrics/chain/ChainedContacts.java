package org.fcrsuite.metrics.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The contacts as measured. There is a row of each that was measured anew since its chaining was made. */
@ApplicationScoped
class ChainedContacts {

    private final Jdbi jdbi;
    private final ChainedPacks packs;

    ChainedContacts(Jdbi jdbi, ChainedPacks packs) {
        this.jdbi = jdbi;
        this.packs = packs;
    }

    /**
     * Of all contacts that these customers have now, whosever they were when they were measured. For the rest of the caller's
     * transaction, everything is looked up by an index.
     *
     * @param owners also those whose contacts they were until now: from then on each has a row
     */
    List<ChainedRow> of(Collection<ChainingRow> chainings, Collection<UUID> owners) {
        return jdbi.withHandle(handle -> {
            // When a chaining was just made there are no rows, and a plan of then would look through all that come.
            handle.execute("SET LOCAL enable_seqscan = off");
            List<ChainedRow> all = new ArrayList<>(
                    bind(handle.createQuery(ROWS), chainings, owners).mapTo(ChainedRow.class).list());
            all.addAll(packs.of(bind(handle.createQuery(WITHOUT_ROW), chainings, owners).mapTo(ChainedRow.Key.class).set(),
                    Set.copyOf(owners)));
            return all;
        });
    }

    private static Query bind(Query query, Collection<ChainingRow> chainings, Collection<UUID> owners) {
        return ArrayBatch.of(owners).uuid("owners", owner -> owner)
                .bindTo(ArrayBatch.of(chainings).integer("chainings", ChainingRow::id).bindTo(query));
    }

    /** One by one: of a table that was empty when it was last looked at, the database would read all instead. */
    private static final String ROWS = """
            SELECT c.chaining, c.contact, f.owner, c.source, c.day, c.outcome, c.channel, c.topic, c.team, c.queue, c.agent,
                c.last_agent, c.agents, c.drivers, c.handle_seconds, c.language, c.next_contact, c.next_days, c.respondent,
                c.past
            FROM unnest(:chainings) AS asked(chaining) CROSS JOIN unnest(:owners) AS wanted(owner)
            JOIN contact f ON f.owner = wanted.owner
            CROSS JOIN LATERAL (
                SELECT * FROM chained_contact m WHERE m.chaining = asked.chaining AND m.contact = f.id LIMIT 1) c
            """;

    private static final String WITHOUT_ROW = """
            SELECT asked.chaining, f.id AS contact
            FROM unnest(:chainings) AS asked(chaining) CROSS JOIN unnest(:owners) AS wanted(owner)
            JOIN contact f ON f.owner = wanted.owner
            LEFT JOIN LATERAL (
                SELECT m.contact FROM chained_contact m WHERE m.chaining = asked.chaining AND m.contact = f.id LIMIT 1) c ON true
            WHERE c.contact IS NULL
            """;

    void write(Collection<ChainedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ArrayBatch<ChainedRow> batch = ArrayBatch.of(rows).integer("chaining", ChainedRow::chaining)
                .bigint("contact", ChainedRow::contact)
                .integer("source", ChainedRow::source).date("day", ChainedRow::day).bigint("outcome", ChainedRow::outcome)
                .integer("channel", ChainedRow::channel)
                .integer("topic", ChainedRow::topic).integer("team", ChainedRow::team).integer("queue", ChainedRow::queue)
                .integer("agent", ChainedRow::agent).integer("last_agent", ChainedRow::lastAgent)
                .text("agents", ChainedRow::agentsText).bigint("drivers", ChainedRow::drivers)
                .integer("handle_seconds", ChainedRow::handleSeconds).integer("language", ChainedRow::language)
                .bigint("next_contact", ChainedRow::nextContact).integer("next_days", ChainedRow::nextDays)
                .uuid("respondent", ChainedRow::respondent).text("past", ChainedRow::pastText);
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate(UPSERT)).execute());
    }

    private static final String UPSERT = """
            INSERT INTO chained_contact (chaining, contact, source, day, outcome, channel, topic, team, queue, agent, last_agent,
                agents, drivers, handle_seconds, language, next_contact, next_days, respondent, past)
            SELECT chaining, contact, source, day, outcome, channel, topic, team, queue, agent, last_agent, agents::int[],
                drivers, handle_seconds, language, next_contact, next_days, respondent, past::int[]
            FROM unnest(:chaining, :contact, :source, :day, :outcome, :channel, :topic, :team, :queue, :agent, :last_agent,
                    :agents, :drivers, :handle_seconds, :language, :next_contact, :next_days, :respondent, :past)
                AS measured(chaining, contact, source, day, outcome, channel, topic, team, queue, agent, last_agent, agents,
                    drivers, handle_seconds, language, next_contact, next_days, respondent, past)
            ON CONFLICT (chaining, contact) DO UPDATE SET source = excluded.source, day = excluded.day,
                outcome = excluded.outcome, channel = excluded.channel, topic = excluded.topic, team = excluded.team,
                queue = excluded.queue, agent = excluded.agent, last_agent = excluded.last_agent, agents = excluded.agents,
                drivers = excluded.drivers, handle_seconds = excluded.handle_seconds, language = excluded.language,
                next_contact = excluded.next_contact, next_days = excluded.next_days, respondent = excluded.respondent,
                past = excluded.past,
                changed = excluded.changed
            """;
}
