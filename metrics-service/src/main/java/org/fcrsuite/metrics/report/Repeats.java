package org.fcrsuite.metrics.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.access.TeamAccess;
import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.label.Labels;
import org.jdbi.v3.core.Jdbi;

/** Finds out who comes back: each contact beside the next one of its customer, whatever that is about. */
@ApplicationScoped
public class Repeats {

    private final Counting counting;
    private final ContactBatches batches;
    private final ColumnStore columns;
    private final Labels labels;
    private final MetricsConfig config;
    private final TeamAccess access;
    private final Jdbi jdbi;

    Repeats(Counting counting, ContactBatches batches, ColumnStore columns, Labels labels, MetricsConfig config,
            TeamAccess access, Jdbi jdbi) {
        this.counting = counting;
        this.batches = batches;
        this.columns = columns;
        this.labels = labels;
        this.config = config;
        this.access = access;
        this.jdbi = jdbi;
    }

    /**
     * The next contact of a customer within the window.
     *
     * @param gapDays whole days (24 h) between the two
     * @param nextTopic null, as its channel, where whoever asks may not see the next contact
     */
    record Next(long contact, String channel, int gapDays, Integer nextTopic, String nextChannel) {

        boolean isVisible() {
            return nextChannel != null;
        }
    }

    /** Over every source: the next contact may have come from another one. */
    public RepeatReport report(FcrQuery query) {
        Counting.Ready ready = counting.ready(query);
        Definition definition = ready.stored().definition();
        RepeatTally tally = new RepeatTally(definition.windowDays(), labels);
        batches.each(query, everyContact(ready), source -> true, batch -> {
            Map<Long, Next> next = next(batch, definition);
            batch.forEach(one -> tally.add(one, next.get(one.contact())));
        });
        return columns.read(ready.chaining().id(), read -> {
            Counted counted = counting.count(query, ready, read, source -> true, false);
            return tally.report(Basis.of(counted), FcrReport.of(counted).groups().get(0).internal(),
                    new Worth.Price(config.costPerContact().orElse(null), config.currency().orElse(null)));
        });
    }

    /** Repeats are asked after as well: they may be followed by others. */
    private static Counting.Ready everyContact(Counting.Ready ready) {
        StoredDefinition stored = ready.stored();
        return new Counting.Ready(new StoredDefinition(stored.definition().ofAllContacts(), stored.version(),
                stored.preset(), stored.rule(), stored.createdBy(), stored.createdAt()), ready.chaining());
    }

    /** What the definition leaves out is no return, and neither is a dropped line that is taken up again. */
    private Map<Long, Next> next(List<ContactBatches.One> batch, Definition definition) {
        List<ContactBatches.One> asked = batch.stream().filter(one -> one.decision().internal().isDetermined()).toList();
        return jdbi.withHandle(handle -> ArrayBatch.of(asked).bigint("contacts", ContactBatches.One::contact)
                .bindTo(handle.createQuery(NEXT_CONTACTS))
                .bind("windowDays", definition.windowDays()).bind("reconnectMinutes", definition.reconnectMinutes())
                .bind("excludeOutbound", definition.excludeOutbound())
                .bind("excludeAbandoned", definition.excludeAbandoned())
                .bind("excludeAutomated", definition.excludeAutomated())
                .bind("everyTeam", access.only().isEmpty())
                .bindArray("teams", String.class, access.only().orElse(Set.of()))
                .mapTo(Next.class).collectToMap(Next::contact, Function.identity()));
    }

    private static final String NEXT_CONTACTS = """
            SELECT c.id AS contact, c.channel,
                CASE WHEN n.visible THEN n.topic END AS next_topic, CASE WHEN n.visible THEN n.channel END AS next_channel,
                greatest(0, floor(extract(epoch FROM n.started_at - c.ended_at) / 86400))::int AS gap_days
            FROM unnest(:contacts) AS asked(id) JOIN contact c USING (id)
            CROSS JOIN LATERAL (
                SELECT topic, channel, started_at,
                    :everyTeam OR team IN (SELECT id FROM label WHERE kind = 'TEAM' AND name = ANY (:teams)) AS visible
                FROM contact o
                WHERE o.owner = c.owner AND (o.started_at, o.id) > (c.started_at, c.id)
                    AND NOT (:excludeOutbound AND o.direction = 'OUTBOUND')
                    AND NOT (:excludeAbandoned AND o.abandoned) AND NOT (:excludeAutomated AND o.automated)
                    AND NOT (:reconnectMinutes > 0 AND o.channel = c.channel AND o.started_at >= c.ended_at
                        AND o.started_at <= c.ended_at + make_interval(mins => :reconnectMinutes))
                ORDER BY o.started_at, o.id LIMIT 1) n
            WHERE n.started_at < c.ended_at + make_interval(hours => 24 * :windowDays)
            """;
}
