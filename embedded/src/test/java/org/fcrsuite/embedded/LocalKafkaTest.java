package org.fcrsuite.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalKafkaTest {

    private static LocalKafka shared;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        shared = LocalKafka.temporary();
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Test
    void whatWasAcknowledgedIsThereAgainAfterARestartOnOtherPorts() throws Exception {
        try (var first = kept()) {
            createTopic(first, "fcr.contacts");
            send(first, "fcr.contacts", "kept", "none");
        }

        try (var second = kept()) {
            assertThat(read(second, "fcr.contacts")).isEqualTo("kept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "gzip", "snappy", "lz4", "zstd" })
    void theBrokerReadsEveryCompression(String compression) throws Exception {
        createTopic(shared, compression);

        send(shared, compression, "squeezed", compression);

        assertThat(read(shared, compression)).isEqualTo("squeezed");
    }

    @Test
    void closingLeavesNoProcessAndTopicsAreNotMadeBySending() throws Exception {
        var kafka = LocalKafka.temporary();
        var pids = kafka.process().pids();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).isEmpty();
        }

        kafka.close();

        assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
        assertThat(pids).hasSizeGreaterThan(2).allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isEmpty());
    }

    private LocalKafka kept() {
        return LocalKafka.builder(directory.resolve("kafka")).start();
    }

    private static void createTopic(LocalKafka kafka, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void send(LocalKafka kafka, String topic, String value, String compression) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all",
                "compression.type", compression);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static String read(LocalKafka kafka, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "group.id", "test-" + topic,
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < deadline) {
                for (var received : consumer.poll(Duration.ofMillis(200))) {
                    return received.value();
                }
            }
            throw new AssertionError("nothing came within 30 seconds");
        }
    }
}
