package org.fcrsuite.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What an analyst would write: both figures of the definition {@code default} over everything, by window functions over
 * the raw contacts, from the rules' text and without anything that metrics-service has prepared.
 */
final class PlainQuery {

    private static final String SQL = """
            WITH eligible AS (
                SELECT c.owner, coalesce('case ' || c.case_number, 'topic ' || c.topic) AS issue, c.channel, c.started_at,
                    c.ended_at, c.external_id, c.reopens, s.resolved, s.contacts_taken, s.response_revision > 0 AS answered,
                    s.suspect
                FROM contact c LEFT JOIN survey_fact s USING (source, external_id)
                WHERE c.source = (SELECT id FROM label WHERE kind = 'SOURCE' AND name = 'benchmark')
                    AND c.customer_known AND c.direction <> 'OUTBOUND' AND NOT c.abandoned AND NOT c.automated),
            parts AS (
                SELECT *, lag(channel) OVER chain = channel
                    AND started_at BETWEEN lag(ended_at) OVER chain AND lag(ended_at) OVER chain + interval '10 minutes'
                    AS continues
                FROM eligible WINDOW chain AS (PARTITION BY owner, issue ORDER BY started_at, external_id)),
            numbered AS (
                SELECT *, count(*) FILTER (WHERE continues IS NOT TRUE) OVER chain AS link
                FROM parts WINDOW chain AS (PARTITION BY owner, issue ORDER BY started_at, external_id)),
            links AS (
                SELECT owner, issue, link, min(started_at) AS started_at, max(ended_at) AS ended_at,
                    bool_or(reopens > 0) AS reopened,
                    (array_agg(resolved ORDER BY started_at DESC) FILTER (WHERE answered))[1] AS resolved,
                    (array_agg(contacts_taken ORDER BY started_at DESC) FILTER (WHERE answered))[1] AS contacts_taken,
                    (array_agg(suspect ORDER BY started_at DESC) FILTER (WHERE answered))[1] AS suspect
                FROM numbered GROUP BY owner, issue, link),
            measured AS (
                SELECT *, lead(started_at) OVER chain AS next_start,
                    max(ended_at) OVER (chain ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest_end
                FROM links WINDOW chain AS (PARTITION BY owner, issue ORDER BY started_at, link)),
            judged AS (
                SELECT *, (ended_at AT TIME ZONE 'UTC')::date <= (
                        SELECT ((observed_through - interval '168 hours') AT TIME ZONE 'UTC')::date - 1
                        FROM source_observed JOIN label ON id = source WHERE name = 'benchmark') AS is_final,
                    latest_end IS NULL OR started_at >= latest_end + interval '168 hours' AS is_first,
                    NOT reopened AND (next_start IS NULL OR next_start >= ended_at + interval '168 hours') AS is_resolved,
                    resolved IS NOT NULL AND NOT suspect AS has_answer,
                    resolved = 'YES' AND contacts_taken = 'ONCE' AS customer_resolved
                FROM measured)
            SELECT count(*) FILTER (WHERE is_final AND is_resolved) AS resolved, count(*) FILTER (WHERE is_final) AS determined,
                count(*) FILTER (WHERE NOT is_final) AS pending,
                count(*) FILTER (WHERE has_answer AND customer_resolved) AS external_resolved,
                count(*) FILTER (WHERE has_answer) AS external_determined
            FROM judged WHERE is_first
            """;

    private final Connection connection;

    PlainQuery(Connection connection) {
        this.connection = connection;
    }

    record Figures(long resolved, long determined, long pending, long externalResolved, long externalDetermined) {
    }

    Figures run() throws SQLException {
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(SQL)) {
            row.next();
            return new Figures(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }
}
