package org.fcrsuite.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fcrsuite.embedded.ChildProcess.StopSignal;

/**
 * A real PostgreSQL on this machine's loopback address, from the binaries that zonky ships. Every role has a password.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final ChildProcess process;
    private final int port;
    private final String superuserPassword;
    private final Runnable afterwards;

    private LocalPostgres(ChildProcess process, int port, String superuserPassword, Runnable afterwards) {
        this.process = process;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.afterwards = afterwards;
    }

    /** For tests: a free port, a directory that is gone afterwards, and speed before durability. */
    public static LocalPostgres temporary() {
        var directory = Directories.temporary("postgres");
        var postgres = builder(directory.resolve("data")).fast().log(directory.resolve("postgres.log"))
                .afterwards(() -> Directories.delete(directory)).start();
        // The directory has to go even when nobody closes this.
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
    }

    /** A durable server, unless told otherwise, that keeps its data in this directory. */
    public static Builder builder(Path data) {
        return new Builder(data);
    }

    /** Makes the role and its database, or gives the existing role this password. */
    public void createDatabase(String name, String owner, String password) {
        try (var connection = connect(port, superuserPassword); var statement = connection.createStatement()) {
            var role = statement.enquoteIdentifier(owner, true);
            var verb = exists(statement, "pg_roles", "rolname", owner) ? "ALTER" : "CREATE";
            statement.execute(verb + " ROLE " + role + " LOGIN PASSWORD " + statement.enquoteLiteral(password));
            if (!exists(statement, "pg_database", "datname", name)) {
                var database = statement.enquoteIdentifier(name, true);
                statement.execute("CREATE DATABASE " + database + " OWNER " + role);
                statement.execute("REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL could not make the database " + name + ": " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return url(port, database);
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

    private static boolean exists(Statement statement, String catalog, String column, String value)
            throws SQLException {
        var sql = "SELECT 1 FROM " + catalog + " WHERE " + column + " = " + statement.enquoteLiteral(value);
        try (var found = statement.executeQuery(sql)) {
            return found.next();
        }
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection(url(port, SUPERUSER), SUPERUSER, password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** How the server is to run. */
    public static final class Builder {

        private final Path data;
        private Path log;
        private int port;
        private boolean durable = true;
        private String superuserPassword = UUID.randomUUID().toString();
        private Runnable afterwards = () -> {
        };

        private Builder(Path data) {
            this.data = data.toAbsolutePath();
            this.log = this.data.resolveSibling("postgres.log");
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

        /** Commits no longer reach the disk before they are acknowledged: for tests only. */
        public Builder fast() {
            this.durable = false;
            return this;
        }

        /** Has to be the same each time that a directory is used; random where the directory is temporary. */
        public Builder superuserPassword(String password) {
            this.superuserPassword = password;
            return this;
        }

        private Builder afterwards(Runnable action) {
            this.afterwards = action;
            return this;
        }

        public LocalPostgres start() {
            var programs = new PostgresPrograms(PostgresBinaries.unpacked(), data);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                programs.initialise(superuserPassword, durable, log);
            }
            programs.stopLeftover();
            int chosen = port == 0 ? Ports.free() : port;
            var process = ChildProcess.start(programs.server(chosen, settings()), Map.of(), log, StopSignal.INT);
            try {
                Await.answer("PostgreSQL", process, START_LIMIT, () -> connect(chosen, superuserPassword).close());
            } catch (StartFailure e) {
                process.close();
                throw e;
            }
            return new LocalPostgres(process, chosen, superuserPassword, afterwards);
        }

        private List<String> settings() {
            var settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
                    "max_connections=200", "timezone=UTC", "log_timezone=UTC", "logging_collector=off"));
            settings.addAll(durable
                    ? List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "shared_buffers=512MB",
                            "max_wal_size=2GB")
                    : List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=128MB"));
            return settings;
        }
    }
}
