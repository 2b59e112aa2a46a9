package org.fcrsuite.metrics.facts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.chain.Locks;
import org.fcrsuite.metrics.chain.Remeasurement;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.Direction;
import org.fcrsuite.metrics.domain.Disposition;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.jdbi.v3.core.Jdbi;

/**
 * Stores the facts of contacts and has the touched customers measured anew, in the caller's transaction. Only a greater
 * revision is applied, so events may come twice and in any order.
 */
@ApplicationScoped
class ContactRecorder {

    private final Jdbi jdbi;
    private final Labels labels;
    private final Locks locks;
    private final Remeasurement remeasurement;

    ContactRecorder(Jdbi jdbi, Labels labels, Locks locks, Remeasurement remeasurement) {
        this.jdbi = jdbi;
        this.labels = labels;
        this.locks = locks;
        this.remeasurement = remeasurement;
    }

    /** What is stored of a contact already. */
    record Stored(int source, String externalId, long revision, UUID owner) {
    }

    @Transactional
    void record(Collection<ContactRecorded> events) {
        Map<ContactName, ContactRecorded> newest = new TreeMap<>();
        events.forEach(event -> newest.merge(event.name(), event,
                (one, other) -> other.revision() > one.revision() ? other : one));
        Map<Label, Integer> numbers = labels
                .numbers(newest.values().stream().flatMap(ContactRecorded::labels).collect(Collectors.toSet()));
        locks.contacts(newest.keySet());
        Map<ContactName, Stored> stored = stored(newest.values(), numbers);
        List<ContactRecorded> changed = newest.values().stream()
                .filter(event -> !stored.containsKey(event.name())
                        || stored.get(event.name()).revision() < event.revision())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        Set<UUID> owners = new HashSet<>();
        changed.forEach(event -> {
            owners.add(event.owner());
            if (stored.containsKey(event.name())) {
                owners.add(stored.get(event.name()).owner());
            }
        });
        locks.owners(owners);
        write(changed.stream().filter(event -> !stored.containsKey(event.name())).toList(), numbers, INSERT);
        write(changed.stream().filter(event -> stored.containsKey(event.name())).toList(), numbers, UPDATE);
        markMoved(changed, stored);
        remeasurement.remeasure(owners);
    }

    private Map<ContactName, Stored> stored(Collection<ContactRecorded> events, Map<Label, Integer> numbers) {
        List<Stored> rows = jdbi.withHandle(handle -> ArrayBatch.of(events)
                .integer("source", event -> number(numbers, Label.Kind.SOURCE, event.source()))
                .text("external_id", ContactRecorded::externalId)
                .bindTo(handle.createQuery("""
                        SELECT c.source, c.external_id, c.revision, c.owner
                        FROM unnest(:source, :external_id) AS wanted(source, external_id)
                        JOIN contact c USING (source, external_id)
                        """))
                .mapTo(Stored.class).list());
        return rows.stream().collect(Collectors.toMap(
                row -> new ContactName(labels.name(row.source()), row.externalId()), Function.identity()));
    }

    /** A merge, or the taking back of one, comes as contacts that are another customer's now. */
    private void markMoved(List<ContactRecorded> changed, Map<ContactName, Stored> stored) {
        Set<UUID> moved = new HashSet<>();
        for (ContactRecorded event : changed) {
            Stored before = stored.get(event.name());
            if (before != null && !before.owner().equals(event.owner())) {
                moved.add(before.owner());
                moved.add(event.owner());
            }
        }
        if (!moved.isEmpty()) {
            jdbi.useHandle(handle -> ArrayBatch.of(moved).uuid("owners", owner -> owner)
                    .bindTo(handle.createUpdate("""
                            INSERT INTO moved_owner (owner, moved_in)
                            SELECT owner, pg_current_xact_id() FROM unnest(:owners) AS moved(owner)
                            ON CONFLICT (owner) DO UPDATE SET moved_in = excluded.moved_in
                            """))
                    .execute());
        }
    }

    private void write(List<ContactRecorded> events, Map<Label, Integer> numbers, String sql) {
        if (events.isEmpty()) {
            return;
        }
        ArrayBatch<ContactRecorded> batch = ArrayBatch.of(events)
                .integer("source", event -> number(numbers, Label.Kind.SOURCE, event.source()))
                .text("external_id", ContactRecorded::externalId).bigint("revision", ContactRecorded::revision)
                .uuid("owner", ContactRecorded::owner).bool("customer_known", event -> event.customerKey() != null)
                .name("channel", ContactRecorded::channel)
                .name("direction", event -> event.direction() == null ? Direction.INBOUND : event.direction())
                .instant("started_at", ContactRecorded::startedAt).instant("ended_at", ContactRecorded::endedAt)
                .text("case_number", ContactRecorded::caseNumber)
                .integer("topic", event -> number(numbers, Label.Kind.TOPIC, event.topic()))
                .integer("team", event -> number(numbers, Label.Kind.TEAM, event.team()))
                .integer("queue", event -> number(numbers, Label.Kind.QUEUE, event.queue()))
                .integer("agent", event -> number(numbers, Label.Kind.AGENT, event.agent()))
                .name("disposition", event -> event.disposition() == null ? Disposition.UNKNOWN : event.disposition())
                .integer("transfers", event -> orZero(event.transfers()))
                .bool("escalated", event -> Boolean.TRUE.equals(event.escalated()))
                .integer("reopens", event -> orZero(event.reopens()))
                .integer("agent_replies", ContactRecorded::agentReplies)
                .integer("customer_replies", ContactRecorded::customerReplies)
                .integer("agents_involved", ContactRecorded::agentsInvolved)
                .integer("handle_seconds", ContactRecorded::handleSeconds)
                .integer("hold_seconds", ContactRecorded::holdSeconds)
                .integer("silence_seconds", ContactRecorded::silenceSeconds).real("sentiment", ContactRecorded::sentiment)
                .text("language", ContactRecorded::language)
                .bool("abandoned", event -> Boolean.TRUE.equals(event.abandoned()))
                .bool("automated", event -> Boolean.TRUE.equals(event.automated()));
        jdbi.useHandle(handle -> batch.bindTo(handle.createUpdate(sql)).execute());
    }

    private static final String INSERT = """
            INSERT INTO contact (source, external_id, revision, owner, customer_known, channel, direction, started_at,
                ended_at, case_number, topic, team, queue, agent, disposition, transfers, escalated, reopens,
                agent_replies, customer_replies, agents_involved, handle_seconds, hold_seconds, silence_seconds, sentiment,
                language, abandoned, automated)
            SELECT * FROM unnest(:source, :external_id, :revision, :owner, :customer_known, :channel, :direction,
                :started_at, :ended_at, :case_number, :topic, :team, :queue, :agent, :disposition, :transfers, :escalated,
                :reopens, :agent_replies, :customer_replies, :agents_involved, :handle_seconds, :hold_seconds,
                :silence_seconds, :sentiment, :language, :abandoned, :automated)
            """;

    /** An upsert would use up a number for each: columns are kept by number. */
    private static final String UPDATE = """
            UPDATE contact c SET revision = e.revision, owner = e.owner, customer_known = e.customer_known,
                channel = e.channel, direction = e.direction, started_at = e.started_at, ended_at = e.ended_at,
                case_number = e.case_number, topic = e.topic, team = e.team, queue = e.queue, agent = e.agent,
                disposition = e.disposition, transfers = e.transfers, escalated = e.escalated, reopens = e.reopens,
                agent_replies = e.agent_replies, customer_replies = e.customer_replies,
                agents_involved = e.agents_involved, handle_seconds = e.handle_seconds, hold_seconds = e.hold_seconds,
                silence_seconds = e.silence_seconds, sentiment = e.sentiment, language = e.language,
                abandoned = e.abandoned, automated = e.automated, revised_in = pg_current_xact_id(),
                reopened_in = CASE WHEN e.reopens > c.reopens THEN pg_current_xact_id() ELSE c.reopened_in END
            FROM unnest(:source, :external_id, :revision, :owner, :customer_known, :channel, :direction, :started_at,
                    :ended_at, :case_number, :topic, :team, :queue, :agent, :disposition, :transfers, :escalated, :reopens,
                    :agent_replies, :customer_replies, :agents_involved, :handle_seconds, :hold_seconds, :silence_seconds,
                    :sentiment, :language, :abandoned, :automated)
                AS e(source, external_id, revision, owner, customer_known, channel, direction, started_at, ended_at,
                    case_number, topic, team, queue, agent, disposition, transfers, escalated, reopens, agent_replies,
                    customer_replies, agents_involved, handle_seconds, hold_seconds, silence_seconds, sentiment, language,
                    abandoned, automated)
            WHERE c.source = e.source AND c.external_id = e.external_id AND c.revision < e.revision
            """;

    private static int number(Map<Label, Integer> numbers, Label.Kind kind, String name) {
        return name == null ? Label.NONE : numbers.get(new Label(kind, name));
    }

    private static int orZero(Integer count) {
        return count == null ? 0 : count;
    }
}
