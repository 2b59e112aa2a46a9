package org.fcrsuite.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.common.annotation.Identifier;

/** One Kafka producer for the service, made when first needed. */
@ApplicationScoped
class EventProducer {

    private static final byte[] CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8"
            .getBytes(StandardCharsets.US_ASCII);

    /** Where the operator does not say otherwise by {@code kafka.*}. */
    private static final Map<String, Object> DEFAULTS = Map.of(ProducerConfig.LINGER_MS_CONFIG, 5,
            ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);

    private final Map<String, Object> kafka;
    private final Topics topics;
    private KafkaProducer<String, String> producer;

    EventProducer(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /** Makes the service's topics where they are missing, before anybody waits to read them. */
    void prepare() {
        topics.requireAll();
    }

    /**
     * Returns when every record is acknowledged by all in-sync replicas.
     *
     * @throws KafkaException when one is not; what was sent before it may be sent again
     */
    void sendAll(List<ProducerRecord<String, String>> records) {
        topics.require(records.stream().map(ProducerRecord::topic).distinct().toList());
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
            for (ProducerRecord<String, String> record : records) {
                sent.add(send(record));
            }
            producer().flush();
            sent.forEach(EventProducer::await);
        } catch (KafkaException refused) {
            topics.forget();
            throw refused;
        }
    }

    private Future<RecordMetadata> send(ProducerRecord<String, String> record) {
        record.headers().add("content-type", CONTENT_TYPE);
        Future<RecordMetadata> sent = producer().send(record);
        if (sent.isDone()) {
            // Refused at once, after as long a wait as each of the others would take.
            await(sent);
        }
        return sent;
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException refused) {
            throw new KafkaException("Kafka did not take an event", refused.getCause());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending", end);
        }
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(DEFAULTS);
            settings.putAll(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
