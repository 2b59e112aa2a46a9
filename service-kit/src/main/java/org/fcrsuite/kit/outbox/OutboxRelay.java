package org.fcrsuite.kit.outbox;

import java.time.Duration;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Moves outbox rows to Kafka: a batch is locked, sent, acknowledged by all replicas, deleted, committed. A crash between
 * sending and committing sends again, which consumers do not mind. Any number of replicas share the work.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** What is committed so soon after another leaves together with it: a batch costs hardly more than an event. */
    private static final Duration GATHERING = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Jdbi jdbi;
    private final EventProducer producer;
    private final OutboxSignal signal;
    private final OutboxConfig config;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopped;
    private boolean prepared;
    private Duration pause = Duration.ZERO;

    OutboxRelay(Jdbi jdbi, EventProducer producer, OutboxSignal signal, OutboxConfig config, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.producer = producer;
        this.signal = signal;
        this.config = config;
        meters.gauge("fcr.outbox.backlog", this, OutboxRelay::backlog);
    }

    record Row(long seq, String aggregatetype, String aggregateid, String payload) {

        ProducerRecord<String, String> asRecord() {
            return new ProducerRecord<>(aggregatetype, aggregateid, payload);
        }
    }

    void start(@Observes StartupEvent start) {
        if (config.relay()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stop();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopped) {
            try {
                if (!prepared) {
                    producer.prepare();
                    prepared = true;
                }
                if (relayBatch() < config.batchSize()) {
                    measureWhereFull();
                    if (signal.await(config.pollInterval())) {
                        Thread.sleep(GATHERING.toMillis());
                    }
                }
                recovered();
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException trouble) {
                if (!stopped && !rest(trouble)) {
                    return;
                }
            }
        }
    }

    int relayBatch() {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            List<Row> rows = lockBatch();
            if (!rows.isEmpty()) {
                producer.sendAll(rows.stream().map(Row::asRecord).toList());
                delete(rows);
            }
            return rows.size();
        });
    }

    private List<Row> lockBatch() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT seq, aggregatetype, aggregateid, payload FROM outbox
                ORDER BY seq LIMIT :limit FOR UPDATE SKIP LOCKED
                """)
                .bind("limit", config.batchSize()).mapTo(Row.class).list());
    }

    private void delete(List<Row> rows) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM outbox WHERE seq = ANY(:seqs)")
                .bindArray("seqs", Long.class, rows.stream().map(Row::seq).toList()).execute());
    }

    /** Where Debezium relays, it reads the log, not the table: rows only have to be gone some day. */
    @Scheduled(every = "10m", identity = "outbox-forget")
    void forget() {
        if (!config.relay()) {
            jdbi.useHandle(handle -> handle.execute("DELETE FROM outbox WHERE created_at < now() - interval '1 hour'"));
        }
    }

    private void recovered() {
        if (!pause.isZero()) {
            LOG.info("Relaying events again.");
            pause = Duration.ZERO;
        }
    }

    /** Whatever else happens: a relay that works may still be slower than those who publish. */
    @Scheduled(every = "3s", identity = "outbox-measure")
    void measure() {
        double waiting = config.relay() ? backlog() : 0;
        if (!Double.isNaN(waiting)) {
            signal.full(waiting >= config.maxBacklog());
        }
    }

    private void measureWhereFull() {
        if (signal.full()) {
            measure();
        }
    }

    private boolean rest(RuntimeException trouble) {
        if (pause.isZero()) {
            LOG.warnf(trouble, "Events cannot be relayed; trying again until they can.");
        }
        pause = pause.isZero() ? Duration.ofMillis(200) : min(pause.multipliedBy(2), LONGEST_PAUSE);
        try {
            measure();
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException end) {
            return false;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Counted no further than the bound; not a number when the database does not answer. */
    private double backlog() {
        try {
            return jdbi.withHandle(handle -> handle.createQuery("""
                    SELECT count(*) FROM (SELECT 1 FROM outbox LIMIT :most) AS waiting
                    """)
                    .bind("most", config.maxBacklog()).mapTo(Double.class).one());
        } catch (RuntimeException unknown) {
            LOG.debug("The outbox cannot be counted", unknown);
            return Double.NaN;
        }
    }
}
