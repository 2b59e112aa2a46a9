package org.fcrsuite.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.fcrsuite.embedded.ChildProcess.StopSignal;

/** A real Kafka broker (KRaft, one node) on this machine's loopback address, in a process of its own. */
public final class LocalKafka implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final ChildProcess process;
    private final int port;
    private final Runnable afterwards;

    private LocalKafka(ChildProcess process, int port, Runnable afterwards) {
        this.process = process;
        this.port = port;
        this.afterwards = afterwards;
    }

    /** For tests: a free port and a directory that is gone afterwards. */
    public static LocalKafka temporary() {
        var directory = Directories.temporary("kafka");
        var kafka = builder(directory.resolve("data")).log(directory.resolve("kafka.log"))
                .afterwards(() -> Directories.delete(directory)).start();
        // The directory has to go even when nobody closes this.
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        return kafka;
    }

    /** A broker that keeps its data in this directory. */
    public static Builder builder(Path data) {
        return new Builder(data);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
        afterwards.run();
    }

    /** How the broker is to run. */
    public static final class Builder {

        private final Path data;
        private Path log;
        private int port;
        private Runnable afterwards = () -> {
        };

        private Builder(Path data) {
            this.data = data.toAbsolutePath();
            this.log = this.data.resolveSibling("kafka.log");
        }

        public Builder log(Path file) {
            this.log = file.toAbsolutePath();
            return this;
        }

        /** Without this, a free one. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        private Builder afterwards(Runnable action) {
            this.afterwards = action;
            return this;
        }

        public LocalKafka start() {
            int chosen = port == 0 ? Ports.free() : port;
            var properties = data.resolve("server.properties");
            try {
                Files.createDirectories(data);
                Files.writeString(properties, settings(chosen, Ports.free()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var command = List.of(ChildProcess.java(), "-Xmx384m", "-XX:+UseSerialGC", "-cp",
                    System.getProperty("java.class.path"), KafkaBroker.class.getName(), properties.toString());
            var process = ChildProcess.start(command, Map.of(), log, StopSignal.TERM);
            var kafka = new LocalKafka(process, chosen, afterwards);
            try {
                kafka.awaitAnswer();
            } catch (StartFailure e) {
                process.close();
                throw e;
            }
            return kafka;
        }

        private String settings(int brokerPort, int controllerPort) {
            return """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=BROKER://127.0.0.1:%1$d
                    listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                    inter.broker.listener.name=BROKER
                    controller.listener.names=CONTROLLER
                    log.dirs=%3$s
                    auto.create.topics.enable=false
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=4
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    transaction.state.log.num.partitions=4
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    share.coordinator.state.topic.num.partitions=1
                    group.initial.rebalance.delay.ms=0
                    num.network.threads=2
                    num.io.threads=4
                    background.threads=2
                    log.cleaner.dedupe.buffer.size=8388608
                    """.formatted(brokerPort, controllerPort, data.resolve("logs"));
        }
    }

    private void awaitAnswer() {
        // Asked by a plain connection first: Kafka's client complains at length about a broker that is not there yet.
        Await.answer("Kafka", process, START_LIMIT, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
        var settings = Map.<String, Object> of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (var admin = Admin.create(settings)) {
            Await.answer("Kafka", process, START_LIMIT,
                    () -> admin.describeCluster().nodes().get(2, TimeUnit.SECONDS));
        }
    }
}
