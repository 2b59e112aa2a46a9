package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fcrsuite.embedded.LocalKafka;
import org.fcrsuite.embedded.LocalPostgres;
import org.fcrsuite.embedded.Ports;
import org.fcrsuite.kit.security.ApiKeySecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.restassured.RestAssured;

/** No customer is written to twice about a contact, whatever becomes of those who write. */
@Tag("suite")
class SendingKillTest {

    private static final String REQUESTS = "fcr.survey-requests";
    private static final int ROUNDS = 10;
    /** In each round: a thousand in all. With {@code -Dsends.a.round=1000} the test takes a quarter of an hour. */
    private static final int CUSTOMERS = Integer.getInteger("sends.a.round", 100);
    /** In this round two replicas share the work, and both are killed. */
    private static final int SHARED_ROUND = 5;
    private static final int REMINDER_ROUNDS = 3;
    private static final int BATCH = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path logs;

    private final String key = ApiKeySecret.generate();
    private final Random random = new Random(20260302);
    private final Map<String, Integer> messages = new ConcurrentHashMap<>();
    private final List<ServiceProcess> running = new ArrayList<>();
    private LocalPostgres postgres;
    private LocalKafka kafka;
    private GreenMail mail;
    private int port;

    @BeforeEach
    void startServers() throws Exception {
        postgres = LocalPostgres.temporary();
        postgres.createDatabase("survey", "survey", "only-for-this-test");
        kafka = LocalKafka.temporary();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(REQUESTS, 6, (short) 1))).all().get();
        }
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var everybody = mail.setUser("everybody", "secret");
        mail.getUserManager().setMessageDeliveryHandler((message, address) -> {
            messages.merge(address.getEmail(), 1, Integer::sum);
            return everybody;
        });
    }

    @AfterEach
    void stopServers() {
        running.forEach(ServiceProcess::close);
        mail.stop();
        kafka.close();
        postgres.close();
    }

    @Test
    void killedTenTimesInTheMiddleOfAThousandSendsNobodyGetsTwoAndWhatIsInDoubtIsListed() {
        for (int round = 0; round < ROUNDS; round++) {
            startReplica();
            if (round == SHARED_ROUND) {
                startReplica();
            }
            int before = messages.size();
            announce(round);
            int some = before + CUSTOMERS / 10 + random.nextInt(CUSTOMERS * 7 / 10);
            LocalSuite.eventually(PATIENCE, messages::size, sent -> sent >= some);
            kill();
        }
        startReplica();

        LocalSuite.eventually(PATIENCE, this::waiting, Integer.valueOf(0)::equals);

        Set<String> inDoubt = externalIds("IN_DOUBT");
        Set<String> delivered = externalIds("DELIVERED");
        System.out.printf("Of %d customers %d have their message, %d are in doubt, %d of whom have it.%n", ROUNDS * CUSTOMERS,
                delivered.size(), inDoubt.size(), inDoubt.stream().filter(this::hasOne).count());
        assertThat(messages.values()).as("messages to a customer").containsOnly(1);
        assertThat(delivered).as("said to be delivered").allMatch(this::hasOne);
        assertThat(delivered.size() + inDoubt.size()).as("nobody is forgotten").isEqualTo(ROUNDS * CUSTOMERS);
        assertThat(inDoubt).as("in doubt: no more than was on its way at each kill").isNotEmpty()
                .hasSizeLessThanOrEqualTo((ROUNDS + 1) * BATCH);
        remindThem(delivered.size());
    }

    /** Whose message arrived is reminded of it, in the middle of which all are killed again. */
    private void remindThem(int people) {
        long first = total();
        makeRemindersDue();
        for (int round = 0; round < REMINDER_ROUNDS; round++) {
            long some = first + people * (round + 1) / (REMINDER_ROUNDS + 1);
            LocalSuite.eventually(PATIENCE, this::total, sent -> sent >= some);
            kill();
            startReplica();
        }

        LocalSuite.eventually(PATIENCE, () -> people - reminders("SENT") - reminders("IN_DOUBT"), Integer.valueOf(0)::equals);

        System.out.printf("Of %d customers %d were reminded, and of %d that is in doubt.%n", people, reminders("SENT"),
                reminders("IN_DOUBT"));
        assertThat(messages.values()).as("messages to a customer, the reminder included").allMatch(count -> count <= 2);
        assertThat(total() - first).as("reminders that arrived")
                .isBetween((long) reminders("SENT"), (long) reminders("SENT") + reminders("IN_DOUBT"));
        assertThat(reminders("IN_DOUBT")).as("reminders in doubt").isBetween(1, REMINDER_ROUNDS * BATCH);
    }

    private long total() {
        return messages.values().stream().mapToLong(Integer::longValue).sum();
    }

    private int reminders(String status) {
        return get("/v1/invitations/summary").path("reminders").path(status).asInt();
    }

    // Three days have passed.
    private void makeRemindersDue() {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("survey"), "survey", "only-for-this-test");
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE reminder SET due_at = now() WHERE status = 'WAITING'");
        } catch (SQLException trouble) {
            throw new AssertionError(trouble);
        }
    }

    private boolean hasOne(String externalId) {
        return messages.containsKey(externalId + "@example.org");
    }

    private void startReplica() {
        port = Ports.free();
        var environment = new HashMap<>(Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", "" + port,
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("survey"), "QUARKUS_DATASOURCE_USERNAME", "survey",
                "QUARKUS_DATASOURCE_PASSWORD", "only-for-this-test", "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "FCR_BOOTSTRAP_KEY", key));
        environment.putAll(Map.of("QUARKUS_MAILER_HOST", "127.0.0.1", "QUARKUS_MAILER_PORT", "" + mail.getSmtp().getPort(),
                "QUARKUS_MAILER_FROM", "ask@example.org", "FCR_SURVEY_PUBLIC_URL", "http://127.0.0.1:" + port,
                "FCR_SURVEY_OPT_OUT_KEY", "only-for-tests-0123456789abcdef-0123456789", "FCR_SURVEY_OPENS", "00:00",
                "FCR_SURVEY_CLOSES", "23:59:59.999999999", "FCR_SURVEY_SENDING_EVERY", "1s", "FCR_SURVEY_SENDING_BATCH",
                "" + BATCH));
        // Twice the time that a message may take is enough to know that its replica is dead.
        environment.putAll(Map.of("FCR_SURVEY_SENDING_TIMEOUT", "10s", "FCR_SURVEY_SENDING_IN_DOUBT_AFTER", "20s",
                "FCR_SURVEY_SENDING_SWEEP_EVERY", "1s"));
        // A consumer that was killed keeps its partitions for as long as its session lasts.
        environment.putAll(Map.of("FCR_SURVEY_POLICY_REMINDER", "true", "KAFKA_SESSION_TIMEOUT_MS", "6000",
                "KAFKA_HEARTBEAT_INTERVAL_MS", "2000"));
        running.add(ServiceProcess.start(ServiceName.SURVEY, Path.of(System.getProperty("suite.root")),
                logs.resolve("survey-" + port + ".log"), environment).awaitReady());
    }

    /** SIGKILL, to all that run. */
    private void kill() {
        running.stream().flatMap(replica -> replica.process().pids().stream()).flatMap(pid -> ProcessHandle.of(pid).stream())
                .forEach(ProcessHandle::destroyForcibly);
        LocalSuite.eventually(PATIENCE, () -> running.stream().anyMatch(replica -> replica.process().isAlive()),
                Boolean.FALSE::equals);
        running.clear();
    }

    private void announce(int round) {
        var settings = Map.<String, Object> of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < CUSTOMERS; i++) {
                var event = request("kill-%d-%03d".formatted(round, i));
                producer.send(new ProducerRecord<>(REQUESTS, event.at("/data/customerKey").asText(),
                        event.toString()));
            }
        }
    }

    private static ObjectNode request(String externalId) {
        try {
            var sample = Path.of(System.getProperty("suite.root")).resolve("contracts/SurveyRequested.json");
            var event = (ObjectNode) new ObjectMapper().readTree(Files.readString(sample));
            event.put("id", UUID.randomUUID().toString());
            ((ObjectNode) event.get("data")).put("externalId", externalId).put("customerKey", UUID.randomUUID().toString())
                    .put("email", externalId + "@example.org").put("endedAt", Instant.now().minusSeconds(7200).toString())
                    .remove("phone");
            return event;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int waiting() {
        var byStatus = get("/v1/invitations/summary").path("byStatus");
        return ROUNDS * CUSTOMERS - byStatus.path("DELIVERED").asInt() - byStatus.path("IN_DOUBT").asInt();
    }

    private Set<String> externalIds(String status) {
        Set<String> found = new HashSet<>();
        String after = "";
        do {
            var page = get("/v1/invitations?limit=1000&status=" + status + after);
            found.addAll(page.path("items").findValuesAsText("externalId"));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : null;
        } while (after != null);
        return found;
    }

    private JsonNode get(String path) {
        try {
            return new ObjectMapper().readTree(RestAssured.given().baseUri("http://127.0.0.1:" + port)
                    .header("Authorization", "Bearer " + key).get(path).then().statusCode(200).extract().asString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
