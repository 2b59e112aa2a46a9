package org.fcrsuite.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.ingest.ServiceTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;

/** An import whose replica goes away is finished by another, each row once. */
@ServiceTest
class ImportResumeTest {

    private static final int ROWS = 12_000;

    @Inject
    UploadReceiver receiver;
    @Inject
    ImportRunner runner;
    @Inject
    BatchImporter batches;
    @Inject
    MappingJson mappings;
    @Inject
    Jdbi jdbi;
    @TempDir
    Path folder;

    private final UUID otherReplica = UUID.randomUUID();
    private final String source = "resume-" + UUID.randomUUID();
    private final String mapping = Import.mapping(source);
    private UUID id;

    @BeforeEach
    void anImportThatAnotherReplicaWorksOn() throws IOException {
        Path file = folder.resolve("contacts.csv");
        Files.writeString(file, "id;kind;start;about;name\n" + IntStream.range(0, ROWS)
                .mapToObj(row -> row + ";" + (row % 1000 == 7 ? "FAX" : "PHONE") + ";2026-03-02T09:58:00Z;x;y\n")
                .collect(Collectors.joining()));
        id = QuarkusTransaction.requiringNew().call(() -> {
            ImportView queued = receiver.receive(
                    new Upload(mappings.sent(mapping), mapping, file, "contacts.csv", Files.size(file)));
            lease(queued.id(), "now() + interval '1 hour'", 1);
            return queued.id();
        });
    }

    private void lease(UUID importId, String until, int attempts) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE import_job SET state = 'RUNNING', lease_owner = :owner, "
                + "attempts = :attempts, lease_until = " + until + " WHERE id = :id")
                .bind("owner", otherReplica).bind("attempts", attempts).bind("id", importId).execute());
    }

    private ImportTask task() {
        return new ImportTask(id, otherReplica, mappings.sent(mapping), 0, 1);
    }

    private int stored() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM contact WHERE source = :source")
                .bind("source", source).mapTo(Integer.class).one());
    }

    @Test
    void anotherReplicaGoesOnWhereTheFirstWasLost() throws IOException {
        AtomicInteger batchesLeft = new AtomicInteger(1);
        boolean finished = runner.run(task(), () -> batchesLeft.getAndDecrement() == 0);
        assertThat(finished).isFalse();
        assertThat(stored()).isEqualTo(4995);

        lease(id, "now() - interval '1 second'", 1);
        JsonPath done = Import.await(id.toString(), Duration.ofSeconds(60));

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("rowsRead")).isEqualTo(ROWS);
        assertThat(done.getInt("created")).isEqualTo(ROWS - 12).isEqualTo(stored());
        assertThat(done.getInt("unchanged")).as("no row twice").isZero();
        assertThat(done.getInt("rejected")).isEqualTo(12);
        assertThat(Import.rejected(done).split("\r\n")).hasSize(13);
        assertThat(chunks()).as("the file is not kept").isZero();
    }

    private int chunks() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM import_chunk WHERE import_id = :id")
                .bind("id", id).mapTo(Integer.class).one());
    }

    @Test
    void aReplicaThatLostItsLeaseRecordsNothingMore() {
        lease(id, "now() - interval '1 second'", 1);
        JsonPath done = Import.await(id.toString(), Duration.ofSeconds(60));

        assertThatThrownBy(() -> batches.record(id, otherReplica, new RowBatch(), 1))
                .isInstanceOf(LeaseLostException.class);

        assertThat(done.getInt("rowsRead")).isEqualTo(ROWS);
    }

    @Test
    void anImportThatNeverGetsAnyFurtherFails() {
        lease(id, "now() - interval '1 second'", 5);

        JsonPath failed = Import.await(id.toString(), Duration.ofSeconds(60));

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("error")).contains("5 times");
    }
}
