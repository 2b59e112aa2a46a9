package org.fcrsuite.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.Test;

class DatabaseTroubleTest {

    private static RuntimeException state(String sqlState) {
        return new IllegalStateException("a statement failed", new RuntimeException(new SQLException("x", sqlState)));
    }

    @Test
    void whereTheDatabaseIsTheReasonTheSameWorkMaySucceedLater() {
        // Connection lost, serialization, deadlock, too many connections, disk full, shutdown, query cancelled, I/O error.
        for (String sqlState : List.of("08006", "40001", "40P01", "53300", "53100", "57P01", "57014", "58030")) {
            assertThat(DatabaseTrouble.isTransient(state(sqlState))).as(sqlState).isTrue();
        }
    }

    @Test
    void whereTheDataIsTheReasonItWillNot() {
        // Unique, check and not-null violations, text too long, invalid text, syntax, no such table, no permission.
        for (String sqlState : List.of("23505", "23514", "23502", "22001", "22P02", "42601", "42P01", "42501")) {
            assertThat(DatabaseTrouble.isTransient(state(sqlState))).as(sqlState).isFalse();
        }
        assertThat(DatabaseTrouble.isTransient(new IllegalStateException("a bug"))).isFalse();
    }

    @Test
    void whereNoConnectionCouldBeHadItMaySucceedLater() {
        assertThat(DatabaseTrouble.isTransient(new SQLException("Acquisition timeout while waiting for a connection")))
                .as("no state: it did not come from the server").isTrue();
        assertThat(DatabaseTrouble.isTransient(new SQLTransientConnectionException("x", "23505"))).isTrue();
    }

    @Test
    void whereTheTransactionCouldNotBeCommittedTheReasonDecides() {
        RollbackException rolledBack = new RollbackException("timed out");
        assertThat(DatabaseTrouble.isTransient(new RuntimeException(rolledBack))).isTrue();
        rolledBack.initCause(new SQLException("x", "23503"));
        assertThat(DatabaseTrouble.isTransient(new RuntimeException(rolledBack))).as("a deferred constraint").isFalse();
    }

    @Test
    void onlyTheCharacterThatNoTextHoldsIsUnstorable() {
        assertThat(DatabaseTrouble.isUnstorable(state("22021"))).isTrue();
        assertThat(DatabaseTrouble.isUnstorable(state("22001"))).isFalse();
        assertThat(DatabaseTrouble.isUnstorable(new IllegalStateException("a bug"))).isFalse();
    }
}
