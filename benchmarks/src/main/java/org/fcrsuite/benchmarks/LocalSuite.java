package org.fcrsuite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The real suite in a home of its own, started and stopped by {@code ./fcr}: heap and durability are what users get. */
final class LocalSuite implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Path home;

    private LocalSuite(Path root, Path home) {
        this.root = root;
        this.home = home;
    }

    static LocalSuite start(Path root, Path home) throws IOException, InterruptedException {
        LocalSuite suite = new LocalSuite(root, home);
        suite.fcr("up", "--detach");
        return suite;
    }

    Connection metricsDatabase() throws IOException, SQLException {
        return connect("metrics");
    }

    /** Has what was stored so far written to disk, so that nothing is measured with it. */
    void settle() throws IOException, SQLException {
        try (Connection owner = connect("postgres"); var statement = owner.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /** @param name of the user and of the database */
    private Connection connect(String name) throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port("postgres") + "/" + name, name,
                read("internal-secrets.json").path(name).asText());
    }

    Api metrics() throws IOException {
        return new Api("http://127.0.0.1:" + port("metrics"), credential("metricsKey"));
    }

    Api ingest() throws IOException {
        return new Api("http://127.0.0.1:" + port("ingest"), credential("ingestKey"));
    }

    String credential(String name) throws IOException {
        return read("credentials.json").path(name).asText();
    }

    private int port(String part) throws IOException {
        return read("suite.json").path("ports").path(part).asInt();
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(Files.readString(home.resolve(file)));
    }

    private void fcr(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(java.util.List.of(root.resolve("fcr").toString()));
        command.addAll(java.util.List.of(arguments));
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true)
                .redirectOutput(home.resolve("fcr.out").toFile());
        builder.environment().put("FCR_HOME", home.toString());
        if (builder.start().waitFor() != 0) {
            throw new IOException("./fcr " + String.join(" ", arguments) + " failed: "
                    + Files.readString(home.resolve("fcr.out")));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        fcr("down");
    }
}
