package org.fcrsuite.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import org.fcrsuite.embedded.LocalKafka;
import org.fcrsuite.embedded.Ports;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real Kafka that a test may stop, and start again with all that it knew. */
public class RestartableKafka implements QuarkusTestResourceLifecycleManager {

    private static Path directory;
    private static int port;
    private static LocalKafka running;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("fcr-kafka-");
        } catch (IOException noDirectory) {
            throw new UncheckedIOException(noDirectory);
        }
        port = Ports.free();
        up();
        return Map.of("kafka.bootstrap.servers", running.bootstrapServers());
    }

    public static void up() {
        running = LocalKafka.builder(directory.resolve("data")).log(directory.resolve("kafka.log")).port(port).start();
    }

    public static void down() {
        running.close();
    }

    @Override
    public void stop() {
        if (running == null) {
            return;
        }
        running.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
