package org.fcrsuite.kit.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.scheduler.Scheduled;

/** Events that could not be applied, with the reason; an operator looks, mends and has them applied again. */
@ApplicationScoped
class ParkedEvents {

    /** More than this is not one bad event but a broken producer: the oldest make room. */
    private static final int MOST_KEPT = 100_000;
    private static final int LONGEST_REASON = 1_000;

    private final Jdbi jdbi;
    private final InboxConfig config;

    ParkedEvents(Jdbi jdbi, InboxConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    record Row(long id, String channel, String topic, int kafkaPartition, long kafkaOffset, String payload, String reason,
            Instant parkedAt) {
    }

    void park(String channel, ConsumerRecord<String, String> record, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO parked_event (channel, topic, kafka_partition, kafka_offset, payload, reason)
                VALUES (:channel, :topic, :partition, :offset, :payload, :reason)
                ON CONFLICT (topic, kafka_partition, kafka_offset) DO UPDATE
                SET channel = excluded.channel, payload = excluded.payload, reason = excluded.reason,
                    parked_at = excluded.parked_at
                """)
                .bind("channel", channel).bind("topic", record.topic()).bind("partition", record.partition())
                .bind("offset", record.offset()).bind("payload", withoutNul(record.value()))
                .bind("reason", shortened(withoutNul(reason))).execute());
        jdbi.useHandle(handle -> handle.createUpdate("""
                DELETE FROM parked_event WHERE id <= (SELECT max(id) FROM parked_event) - :most
                """)
                .bind("most", MOST_KEPT).execute());
    }

    /** An event may hold an address, which is not kept for good because nobody looked. */
    @Scheduled(every = "1h", identity = "parked-events-forget")
    void forget() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                DELETE FROM parked_event WHERE parked_at < now() - :kept * interval '1 second'
                """)
                .bind("kept", config.parkedFor().toSeconds()).execute());
    }

    long count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM parked_event").mapTo(Long.class).one());
    }

    /** PostgreSQL's text has no NUL; an event that has one is kept all the same. */
    private static String withoutNul(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    List<Row> newest(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, channel, topic, kafka_partition, kafka_offset, payload, reason, parked_at FROM parked_event
                ORDER BY id DESC LIMIT :most
                """)
                .bind("most", most).mapTo(Row.class).list());
    }

    Optional<Row> take(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                DELETE FROM parked_event WHERE id = :id
                RETURNING id, channel, topic, kafka_partition, kafka_offset, payload, reason, parked_at
                """)
                .bind("id", id).mapTo(Row.class).findOne());
    }
}
