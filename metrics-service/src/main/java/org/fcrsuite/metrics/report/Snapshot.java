package org.fcrsuite.metrics.report;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Reads everything as of one moment, however many statements it takes: figures that belong together fit together. */
@ApplicationScoped
class Snapshot {

    private final Jdbi jdbi;

    Snapshot(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    <T> T read(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            jdbi.useHandle(handle -> handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
            return work.get();
        });
    }
}
