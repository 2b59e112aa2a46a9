package org.fcrsuite.kit.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A Kafka topic as a test sees it: read it from the beginning, write to it. */
public final class Topic {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Known to be there, with the servers where they are: asking takes longer than sending. */
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    private final String name;

    private Topic(String name) {
        this.name = name;
    }

    public static Topic named(String name) {
        return new Topic(name);
    }

    /** Reads from the beginning until this many events fit, and returns those; fails when they do not come. */
    public List<JsonNode> await(int count, Predicate<JsonNode> fits) {
        List<JsonNode> found = new ArrayList<>();
        Instant deadline = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of(name));
            while (found.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    JsonNode event = parse(record.value());
                    if (fits.test(event)) {
                        found.add(event);
                    }
                });
            }
        }
        if (found.size() < count) {
            throw new AssertionError("Of " + count + " events on " + name + " only " + found.size() + " came");
        }
        return found;
    }

    /** All that fit of what is on the topic now. */
    public List<JsonNode> known(Predicate<JsonNode> fits) {
        List<JsonNode> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(one -> new TopicPartition(name, one.partition())).toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> Stream.of(parse(record.value())).filter(fits)
                        .forEach(found::add));
            }
        }
        return found;
    }

    /** Events about one contact. */
    public static Predicate<JsonNode> about(String source, String externalId) {
        return event -> source.equals(event.at("/data/source").asText())
                && externalId.equals(event.at("/data/externalId").asText());
    }

    /** Makes the topic where it is missing, and sends; fails when Kafka does not have all of it. */
    public void send(String key, String... values) {
        create();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers());
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
                new StringSerializer())) {
            List<Future<RecordMetadata>> sent = Stream.of(values)
                    .map(value -> producer.send(new ProducerRecord<>(name, key, value))).toList();
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("Not all was sent to " + name, failed);
        }
    }

    /** The topics that there are. */
    public static Set<String> names() {
        return ask(admin -> admin.listTopics().names());
    }

    public void delete() {
        MADE.remove(place());
        ask(admin -> admin.deleteTopics(List.of(name)).all());
    }

    /** The value of one of Kafka's settings of the topic. */
    public String setting(String key) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        return ask(admin -> admin.describeConfigs(List.of(topic)).all()).get(topic).get(key).value();
    }

    private void create() {
        if (MADE.contains(place())) {
            return;
        }
        try {
            ask(admin -> admin.createTopics(List.of(new NewTopic(name, 3, (short) 1))).all());
        } catch (TopicExistsException there) {
            // As wanted.
        }
        MADE.add(place());
    }

    private String place() {
        return servers() + "/" + name;
    }

    private static <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            return question.apply(admin).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof TopicExistsException there) {
                throw there;
            }
            throw new AssertionError("Kafka refuses", refused);
        } catch (InterruptedException | TimeoutException trouble) {
            throw new AssertionError("Kafka does not answer", trouble);
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(), "group.id", "test-" + UUID.randomUUID(),
                "auto.offset.reset", "earliest", "metadata.max.age.ms", 500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static JsonNode parse(String value) {
        try {
            return JSON.readTree(value);
        } catch (java.io.IOException notJson) {
            return JSON.createObjectNode();
        }
    }
}
