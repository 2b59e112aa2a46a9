package org.fcrsuite.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    private final Map<String, Object> kafka;
    private final Topics topics;
    private KafkaProducer<String, String> producer;

    EventProducer(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /**
     * Returns when every record is acknowledged by all in-sync replicas.
     *
     * @throws KafkaException when one is not; what was sent before it may be sent again
     */
    void sendAll(List<ProducerRecord<String, String>> records) {
        topics.require(records.stream().map(ProducerRecord::topic).distinct().toList());
        List<Future<RecordMetadata>> sent = records.stream().map(this::send).toList();
        producer().flush();
        sent.forEach(EventProducer::await);
    }

    private Future<RecordMetadata> send(ProducerRecord<String, String> record) {
        record.headers().add("content-type", CONTENT_TYPE);
        return producer().send(record);
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
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
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
