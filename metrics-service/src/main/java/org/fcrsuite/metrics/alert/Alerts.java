package org.fcrsuite.metrics.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/** The alerts that there are and have been: at most one of a figure at a time, whoever finds it. */
@ApplicationScoped
class Alerts {

    private static final int KEPT_DAYS = 400;

    private final Jdbi jdbi;

    Alerts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param overAt null while it lasts */
    record Alert(long id, Watched figure, LocalDate firstDay, Instant begunAt, Instant overAt) {
    }

    void begin(Watched figure, LocalDate firstDay, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO alert (figure, first_day, begun_at) VALUES (:figure, :firstDay, :now)
                ON CONFLICT (figure) WHERE over_at IS NULL DO NOTHING
                """)
                .bind("figure", figure).bind("firstDay", firstDay).bind("now", now).execute());
    }

    void end(Watched figure, Instant now) {
        jdbi.useHandle(
                handle -> handle.createUpdate("UPDATE alert SET over_at = :now WHERE figure = :figure AND over_at IS NULL")
                        .bind("figure", figure).bind("now", now).execute());
    }

    Optional<Alert> open(Watched figure) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, figure, first_day, begun_at, over_at FROM alert WHERE figure = :figure AND over_at IS NULL
                """)
                .bind("figure", figure).mapTo(Alert.class).findOne());
    }

    /** Those whose end may still have to be told. */
    List<Alert> overSince(Watched figure, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, figure, first_day, begun_at, over_at FROM alert WHERE figure = :figure AND over_at >= :since
                ORDER BY id LIMIT 100
                """)
                .bind("figure", figure).bind("since", since).mapTo(Alert.class).list());
    }

    void forgetOld(Instant now) {
        jdbi.useHandle(handle -> handle
                .createUpdate("DELETE FROM alert WHERE over_at < CAST(:now AS timestamptz) - :days * interval '1 day'")
                .bind("now", now).bind("days", KEPT_DAYS).execute());
    }
}
