package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fcrsuite.embedded.ChildProcess;
import org.fcrsuite.embedded.LocalKafka;
import org.fcrsuite.embedded.LocalPostgres;
import org.fcrsuite.embedded.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** ingest-service, its PostgreSQL and Kafka are killed under load, in turn: an acknowledged contact is there, once. */
@Tag("suite")
class KillTest {

    private static final String CONTACTS = "fcr.contacts";
    /** So many contacts are acknowledged between one kill and the next. */
    private static final int A_ROUND = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    private final SuitePorts ports = new SuitePorts();
    private SuiteHome home;
    private InternalSecrets secrets;
    private Credentials credentials;
    private LocalPostgres postgres;
    private LocalKafka kafka;
    private ServiceProcess ingest;

    @BeforeEach
    void start() {
        ports.postgres = Ports.free();
        ports.kafka = Ports.free();
        ports.ingest = Ports.free();
        home = SuiteHome.of(directory);
        secrets = InternalSecrets.in(home);
        credentials = Credentials.in(home);
        startPostgres();
        startKafka();
        startIngest();
    }

    @AfterEach
    void stop() {
        ingest.close();
        kafka.close();
        postgres.close();
    }

    private void startPostgres() {
        postgres = LocalPostgres.builder(home.data("postgres")).log(home.freshLog("postgres")).port(ports.postgres)
                .superuserPassword(secrets.postgres()).start();
        postgres.createDatabase("ingest", "ingest", secrets.ingest());
    }

    private void startKafka() {
        kafka = LocalKafka.builder(home.data("kafka")).log(home.freshLog("kafka")).port(ports.kafka).start();
    }

    private void startIngest() {
        var environment = new ServiceEnvironment(ports, credentials, secrets, MessageProviders.at(ports), Profile.of(home));
        ingest = ServiceProcess.start(ServiceName.INGEST, root(), home.freshLog("ingest-service"),
                environment.of(ServiceName.INGEST)).awaitReady();
    }

    private static Path root() {
        return Path.of(System.getProperty("suite.root"));
    }

    @Test
    void whatIsAcknowledgedIsStoredOnceAndToldOfWhateverIsKilled() throws SQLException {
        List<Runnable> rounds = List.of(this::killIngest, this::killPostgres, this::killIngest, this::killKafka,
                this::killIngest);
        Set<String> acknowledged;
        try (var load = ContactLoad.on("http://127.0.0.1:" + ports.ingest, credentials.ingestKey())) {
            for (var round : rounds) {
                load.awaitMore(A_ROUND);
                round.run();
            }
            load.awaitMore(A_ROUND);
            acknowledged = load.finish();
            assertThat(load.statuses()).as("what else was answered").isSubsetOf(201, 409, 503);
        }

        var stored = stored();
        var lost = new HashSet<>(acknowledged);
        lost.removeAll(stored.keySet());
        var doubled = stored.values().stream().filter(version -> version != 1).count();
        System.out.printf("Killed %d times: %,d acknowledged, %,d stored, lost %d, doubled %d%n", rounds.size(),
                acknowledged.size(), stored.size(), lost.size(), doubled);
        assertThat(acknowledged).hasSizeGreaterThan(rounds.size() * A_ROUND);
        assertThat(lost).isEmpty();
        assertThat(doubled).isZero();
        assertThat(number("SELECT count(*) FROM customer")).as("a customer each").isEqualTo(stored.size());
        LocalSuite.eventually(PATIENCE, () -> number("SELECT count(*) FROM outbox"), waiting -> waiting == 0);
        assertThat(told()).isEqualTo(stored.keySet());
    }

    private void killIngest() {
        kill(ingest.process());
        startIngest();
    }

    private void killPostgres() {
        kill(postgres.process());
        startPostgres();
    }

    private void killKafka() {
        kill(kafka.process());
        startKafka();
    }

    private static void kill(ChildProcess process) {
        var handles = process.pids().stream().flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
        handles.forEach(ProcessHandle::destroyForcibly);
        handles.forEach(handle -> handle.onExit().join());
    }

    /** By external id, how often each contact was written. */
    private Map<String, Integer> stored() throws SQLException {
        var contacts = new TreeMap<String, Integer>();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("ingest"), "ingest", secrets.ingest());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT external_id, record_version FROM contact")) {
            while (rows.next()) {
                contacts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return contacts;
    }

    private int number(String query) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("ingest"), "ingest", secrets.ingest());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The contacts that Kafka has an event about. */
    private Set<String> told() {
        var contacts = new HashSet<String>();
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "group.id",
                UUID.randomUUID().toString());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(CONTACTS).stream()
                    .map(partition -> new TopicPartition(CONTACTS, partition.partition())).toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> contacts.add(externalId(record.value())));
            }
        }
        return contacts;
    }

    private static String externalId(String event) {
        try {
            return new ObjectMapper().readTree(event).at("/data/externalId").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + event, e);
        }
    }
}
