package org.fcrsuite.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.fcrsuite.kit.KitApp;
import org.fcrsuite.kit.app.GreetingService;
import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.RestartableKafka;
import org.fcrsuite.kit.testing.Topic;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;

/** Kafka is away for a while: what was taken arrives, what could not be kept was refused, and nothing has to be restarted. */
@QuarkusTest
@TestProfile(OutageTest.SmallBacklog.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(RestartableKafka.class)
class OutageTest {

    private static final String SAID = "fcr.said";
    private static final int MOST = 5;
    private static final String EVENT = """
            {"specversion":"1.0","id":"1","source":"/test","type":"org.fcrsuite.GreetingSaid.v1",
             "time":"2026-03-02T10:15:30Z","data":{"name":"%s"}}""";

    /** Gives up early, so that an outage of seconds is one, and relays in small steps, so that it can be outrun. */
    public static class SmallBacklog extends KitApp {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.putAll(Map.of("fcr.outbox.max-backlog", String.valueOf(MOST), "fcr.outbox.topics", SAID,
                    "fcr.outbox.batch-size", "50",
                    "kafka.delivery.timeout.ms", "4000", "kafka.request.timeout.ms", "2000", "kafka.max.block.ms", "2000"));
            return settings;
        }
    }

    @Inject
    GreetingService greetings;
    @Inject
    Topics topics;
    @Inject
    Jdbi jdbi;
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final List<String> taken = new ArrayList<>();

    private Response greet() {
        String name = "o-" + UUID.randomUUID().toString().substring(0, 12);
        Response response = asAdmin().contentType("application/json").body("{\"name\":\"" + name + "\"}")
                .post("/v1/greetings");
        if (response.statusCode() == 201) {
            taken.add(name);
        }
        return response;
    }

    private static int ready() {
        return given().get("/q/health/ready").statusCode();
    }

    private void everythingTakenArrives() {
        Set<String> names = Set.copyOf(taken);
        Set<String> arrived = Topic.named(SAID).await(names.size(), event -> names.contains(event.at("/data/name").asText()))
                .stream().map(event -> event.at("/data/name").asText()).collect(Collectors.toSet());
        assertThat(arrived).as("lost").isEqualTo(names);
    }

    @Test
    void whatIsTakenWhileKafkaIsAwayArrivesAndMoreThanIsKeptIsRefused() {
        Eventually.isTrue("ready", () -> ready() == 200 && greet().statusCode() == 201);
        RestartableKafka.down();

        Eventually.isTrue("too much waits", () -> greet().statusCode() == 503);
        assertThat(taken.size()).isGreaterThanOrEqualTo(MOST);
        assertThat(greet().header("Retry-After")).isNotNull();
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(ready()).as("not ready without Kafka").isEqualTo(503);

        RestartableKafka.up();
        everythingTakenArrives();
        Eventually.isTrue("taken again", () -> greet().statusCode() == 201);
        Eventually.isTrue("ready again", () -> ready() == 200);
        everythingTakenArrives();
        String name = "c-" + UUID.randomUUID().toString().substring(0, 12);
        Topic.named("fcr.greetings").send("key", EVENT.formatted(name));
        Eventually.isTrue("consumers go on", () -> greetings.times(name) == 1);
    }

    @Test
    void aRelayThatWorksButIsOutrunIsGivenTimeToo() {
        Eventually.isTrue("taken", () -> greet().statusCode() == 201);

        Eventually.isTrue("no more is taken", () -> {
            flood();
            return greet().statusCode() == 503;
        });

        Eventually.isTrue("taken when all has left", () -> greet().statusCode() == 201);
    }

    /** Again and again: how fast the relay is differs, and how much waits is looked at from time to time. */
    private void flood() {
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
                SELECT gen_random_uuid(), 'fcr.flood', 'key', 'Flood', '{}' FROM generate_series(1, 5000)
                """));
    }

    @Test
    void theServicesTopicsAreThereBeforeAnythingIsPublished() {
        Eventually.isTrue("the topic is made", () -> Topic.names().contains(SAID));
    }

    @Test
    void aTopicThatWasLostIsMadeAgain() {
        Eventually.isTrue("published", () -> greet().statusCode() == 201);
        everythingTakenArrives();
        Topic.named(SAID).delete();
        taken.clear();

        Eventually.isTrue("taken", () -> greet().statusCode() == 201);

        everythingTakenArrives();
    }

    @Test
    void theFirstRecordThatIsRefusedEndsTheBatch() {
        String topic = "fcr.lost-" + UUID.randomUUID();
        topics.require(List.of(topic));
        Topic.named(topic).delete();
        List<ProducerRecord<String, String>> records = Collections.nCopies(20, "value").stream()
                .map(value -> new ProducerRecord<>(topic, "key", value)).toList();
        EventProducer alone = new EventProducer(kafka, topics);
        long begin = System.nanoTime();

        assertThatThrownBy(() -> alone.sendAll(records)).isInstanceOf(KafkaException.class);

        alone.close();
        assertThat((System.nanoTime() - begin) / 1e9).as("seconds; each record is refused after two").isLessThan(15);
    }
}
