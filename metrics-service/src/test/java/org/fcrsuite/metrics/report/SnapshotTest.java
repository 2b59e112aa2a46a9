package org.fcrsuite.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SnapshotTest {

    @Inject
    Snapshot snapshot;

    @Inject
    Jdbi jdbi;

    @Test
    void whatIsWrittenMeanwhileIsNotSeenByTheSecondStatement() {
        int before = stored();

        int after = snapshot.read(() -> {
            int first = stored();
            QuarkusTransaction.requiringNew().run(this::store);
            assertThat(stored()).isEqualTo(first);
            return first;
        });

        assertThat(after).isEqualTo(before);
        assertThat(stored()).isEqualTo(before + 1);
    }

    @Test
    void nothingIsWrittenByReading() {
        assertThatThrownBy(() -> snapshot.read(() -> {
            store();
            return null;
        })).hasStackTraceContaining("read-only transaction");
    }

    private int stored() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM label WHERE name LIKE 'snapshot-%'")
                .mapTo(Integer.class).one());
    }

    private void store() {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO label (kind, name) SELECT 'QUEUE', 'snapshot-' || count(*) FROM label"));
    }
}
