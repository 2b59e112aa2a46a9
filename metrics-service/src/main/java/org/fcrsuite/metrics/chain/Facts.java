package org.fcrsuite.metrics.chain;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.ContactsTaken;
import org.fcrsuite.metrics.domain.Direction;
import org.fcrsuite.metrics.domain.Disposition;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/** Reads contacts with what is known of their surveys. */
@ApplicationScoped
class Facts {

    private final Jdbi jdbi;

    Facts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static final int FETCH_SIZE = 5_000;
    /** What the driver takes for: no text, even the first time. */
    private static final int BINARY_AT_ONCE = -1;
    private static final String SELECT = """
            SELECT c.id, c.source, c.external_id, c.owner, c.customer_known, c.channel, c.direction, c.started_at, c.ended_at,
                c.case_number, c.topic, c.team, c.queue, c.agent, c.disposition, c.transfers, c.escalated, c.reopens,
                c.agent_replies, c.customer_replies, c.agents_involved, c.abandoned, c.automated,
                s.suppressed_reason IS NOT NULL AS suppressed, s.sent_at, s.delivered_at, s.failed_at,
                coalesce(s.response_revision, 0) AS response_revision, s.resolved, s.contacts_taken,
                coalesce(s.suspect, false) AS suspect, c.handle_seconds, c.hold_seconds, c.silence_seconds, c.sentiment,
                c.language, s.responded_at
            FROM <contacts> LEFT JOIN survey_fact s ON s.source = c.source AND s.external_id = c.external_id <where>
            """;

    /** Every contact of these customers. */
    List<FactRow> of(Collection<UUID> owners) {
        return jdbi.withHandle(handle -> ArrayBatch.of(owners).uuid("owners", owner -> owner)
                .bindTo(handle.createQuery(SELECT)
                        .define("contacts", "unnest(:owners) AS wanted(owner) JOIN contact c USING (owner)")
                        .define("where", ""))
                .map(FACTS).list());
    }

    /** Every contact of the customers whose keys are greater than the one and not greater than the other, one after another. */
    void each(UUID after, UUID through, Consumer<FactRow> consumer) {
        jdbi.useHandle(handle -> {
            handle.execute("SET LOCAL work_mem = '128MB'");
            Query query = handle.createQuery(SELECT).setFetchSize(FETCH_SIZE).define("contacts", "contact c")
                    .define("where", "WHERE c.owner > :after AND c.owner <= :through ORDER BY c.owner").bind("after", after)
                    .bind("through", through);
            query.addCustomizer(new StatementCustomizer() {
                @Override
                public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
                    statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
                }
            });
            query.map(FACTS).forEach(consumer);
        });
    }

    /** The last of the next customers who have about so many contacts together. Nothing where nobody follows. */
    Optional<UUID> through(UUID after, int contacts) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT coalesce(
                    (SELECT owner FROM contact WHERE owner > :after ORDER BY owner OFFSET :contacts LIMIT 1),
                    (SELECT owner FROM contact WHERE owner > :after ORDER BY owner DESC LIMIT 1))
                """)
                .bind("after", after).bind("contacts", contacts).mapTo(UUID.class).findOne());
    }

    /** The customers that follow this one, in the order of their keys. */
    List<UUID> ownersAfter(UUID last, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT owner FROM contact WHERE owner > :last GROUP BY owner ORDER BY owner LIMIT :most
                """)
                .bind("last", last).bind("most", most).mapTo(UUID.class).list());
    }

    Optional<UUID> ownerOf(int source, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT owner FROM contact WHERE source = :source AND external_id = :externalId
                """)
                .bind("source", source).bind("externalId", externalId).mapTo(UUID.class).findOne());
    }

    /** By hand: a rebuild reads millions, and finding each column by its name takes longer than reading it. */
    private static final RowMapper<FactRow> FACTS = (row, context) -> new FactRow(row.getLong(1), row.getInt(2),
            row.getString(3), row.getObject(4, UUID.class), row.getBoolean(5), Channel.valueOf(row.getString(6)),
            Direction.valueOf(row.getString(7)), instant(row, 8), instant(row, 9), row.getString(10), row.getInt(11),
            row.getInt(12), row.getInt(13), row.getInt(14), Disposition.valueOf(row.getString(15)), row.getInt(16),
            row.getBoolean(17), row.getInt(18), row.getObject(19, Integer.class), row.getObject(20, Integer.class),
            row.getObject(21, Integer.class), row.getBoolean(22), row.getBoolean(23), row.getBoolean(24), instant(row, 25),
            instant(row, 26), instant(row, 27), row.getInt(28), answer(row.getString(29)), taken(row.getString(30)),
            row.getBoolean(31), row.getObject(32, Integer.class), row.getObject(33, Integer.class),
            row.getObject(34, Integer.class), row.getObject(35, Double.class), row.getString(36), instant(row, 37));

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }

    private static Answer answer(String name) {
        return name == null ? null : Answer.valueOf(name);
    }

    private static ContactsTaken taken(String name) {
        return name == null ? null : ContactsTaken.valueOf(name);
    }
}
