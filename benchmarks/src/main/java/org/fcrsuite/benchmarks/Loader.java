package org.fcrsuite.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Brings generated contacts into the database of metrics-service by COPY, as facts that nobody has measured yet. */
final class Loader {

    static final String SOURCE = "benchmark";
    private static final int FIRST_LABEL = 1_000_000;
    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final Size size;

    Loader(Connection connection, Size size) {
        this.connection = connection;
        this.size = size;
    }

    void load() throws SQLException {
        execute("""
                INSERT INTO label (id, kind, name) OVERRIDING SYSTEM VALUE
                SELECT %1$d, 'SOURCE', '%2$s'
                UNION ALL SELECT %1$d + 10000 + n, 'TOPIC', 'topic-' || n FROM generate_series(1, %3$d) n
                UNION ALL SELECT %1$d + 20000 + n, 'TEAM', 'team-' || n FROM generate_series(1, 50) n
                UNION ALL SELECT %1$d + 30000 + n, 'QUEUE', 'queue-' || n FROM generate_series(1, 20) n
                UNION ALL SELECT %1$d + 40000 + n, 'AGENT', 'agent-' || n FROM generate_series(1, %4$d) n
                """.formatted(FIRST_LABEL, SOURCE, size.topics(), size.agents()));
        execute("INSERT INTO source_observed SELECT %d, timestamptz '%s' + interval '%d days'".formatted(FIRST_LABEL,
                Generator.BEGIN, size.days()));
        copy("""
                COPY contact (source, external_id, revision, owner, customer_known, channel, direction, started_at, ended_at,
                    case_number, topic, team, queue, agent, disposition, transfers, escalated, reopens, agent_replies,
                    customer_replies, agents_involved, handle_seconds, abandoned, automated) FROM STDIN
                """, Loader::contactLine);
        copy("""
                COPY survey_fact (source, external_id, sent_at, delivered_at, response_revision, resolved, contacts_taken,
                    suspect, responded_at) FROM STDIN
                """, Loader::surveyLine);
        execute("VACUUM ANALYZE");
    }

    private interface Line {
        /** Null for no line. */
        String of(Generator.Contact contact);
    }

    private void copy(String sql, Line line) throws SQLException {
        try (PGCopyOutputStream out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, BUFFER)) {
            new Generator(size).all(contact -> {
                String text = line.of(contact);
                if (text != null) {
                    write(out, text);
                }
            });
        } catch (IOException broken) {
            throw new SQLException(broken);
        }
    }

    private static void write(PGCopyOutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String contactLine(Generator.Contact c) {
        return line(FIRST_LABEL, c.id(), 1, c.owner(), true, c.channel(), c.outbound() ? "OUTBOUND" : "INBOUND",
                c.startedAt(), c.endedAt(), c.caseNumber(), FIRST_LABEL + 10_000 + c.topic(),
                FIRST_LABEL + 20_000 + c.team(), FIRST_LABEL + 30_000 + c.queue(),
                c.agent() == 0 ? 0 : FIRST_LABEL + 40_000 + c.agent(), c.disposition(), c.transfers(), c.escalated(),
                c.reopens(), c.agentReplies(), c.customerReplies(), c.agents(), c.seconds(), c.abandoned(), c.automated());
    }

    private static String surveyLine(Generator.Contact c) {
        Generator.Survey survey = c.survey();
        if (!survey.delivered()) {
            return null;
        }
        boolean answered = survey.resolved() != null;
        return line(FIRST_LABEL, c.id(), c.endedAt(), c.endedAt(), answered ? 1 : 0, survey.resolved(),
                survey.contactsTaken(), survey.suspect(), answered ? c.endedAt() : null);
    }

    private static String line(Object... values) {
        StringBuilder line = new StringBuilder(256);
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(value == null ? "\\N" : value);
        }
        return line.append('\n').toString();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
