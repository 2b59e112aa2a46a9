package org.fcrsuite.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path directory;

    @Test
    void temporaryServerServesADatabaseToItsOwner() throws Exception {
        try (var postgres = LocalPostgres.temporary()) {
            postgres.createDatabase("ingest", "ingest", "it's secret");

            assertThat(ask(postgres, "ingest", "it's secret", "SELECT current_user || '@' || current_database()"))
                    .isEqualTo("ingest@ingest");
            assertThat(ask(postgres, "ingest", "it's secret", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (var postgres = LocalPostgres.temporary()) {
            postgres.createDatabase("survey", "survey", "right");

            assertThatThrownBy(() -> ask(postgres, "survey", "wrong", "SELECT 1")).isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void oneServiceCannotReadTheDatabaseOfAnother() throws Exception {
        try (var postgres = LocalPostgres.temporary()) {
            postgres.createDatabase("survey", "survey", "one");
            postgres.createDatabase("metrics", "metrics", "two");
            var url = postgres.jdbcUrl("metrics");

            assertThatThrownBy(() -> DriverManager.getConnection(url, "survey", "one"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aDurableServerKeepsItsDataAndItsPromisesOverAKill() throws Exception {
        try (var first = durable()) {
            first.createDatabase("metrics", "metrics", "secret");
            assertThat(ask(first, "metrics", "secret", "SHOW fsync")).isEqualTo("on");
            assertThat(ask(first, "metrics", "secret", "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(first, "metrics", "secret", "SHOW shared_buffers")).isEqualTo("512MB");
            keep(first);
            kill(first);
        }

        try (var second = durable()) {
            second.createDatabase("metrics", "metrics", "secret");
            assertThat(ask(second, "metrics", "secret", "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void theRemnantOfACrashIsSaidInASentence() throws Exception {
        var data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "18");
        Files.writeString(data.resolve("postmaster.pid"), "");

        assertThatThrownBy(this::durable).isInstanceOf(StartFailure.class).hasMessageContaining("postmaster.pid")
                .hasMessageContaining("Remove it");
    }

    @Test
    void closingLeavesNoProcess() {
        var postgres = LocalPostgres.temporary();
        var pids = postgres.process().pids();

        postgres.close();

        assertThat(pids).hasSizeGreaterThan(2).allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isEmpty());
    }

    private static void kill(LocalPostgres postgres) {
        var handles = postgres.process().pids().stream().flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
        handles.forEach(ProcessHandle::destroyForcibly);
        handles.forEach(handle -> handle.onExit().join());
    }

    private LocalPostgres durable() {
        return LocalPostgres.builder(directory.resolve("data")).superuserPassword("kept").start();
    }

    private static void keep(LocalPostgres postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("metrics"), "metrics", "secret");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
    }

    private static String ask(LocalPostgres postgres, String role, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(role), role, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
