package org.fcrsuite.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Has metrics-service make all chains and outcomes anew from the stored contacts, as after a change of zone. */
final class Rebuild {

    private static final long PAUSE_NANOS = 100_000_000;

    private final Connection connection;
    private final Reports reports;

    Rebuild(Connection connection, Reports reports) {
        this.connection = connection;
        this.reports = reports;
    }

    /** @return in milliseconds, until the first report of all contacts is answered */
    double run() throws SQLException {
        execute("TRUNCATE chained_contact, chained_pack");
        long begin = System.nanoTime();
        execute("UPDATE chaining SET state = 'BUILDING', built_through = '00000000-0000-0000-0000-000000000000'");
        while (count("SELECT count(*) FROM chaining WHERE state = 'BUILDING'") > 0) {
            OpenLoad.awaitTime(System.nanoTime() + PAUSE_NANOS);
        }
        reports.awaitReport("/v1/fcr?source=" + Loader.SOURCE);
        double took = (System.nanoTime() - begin) / 1e6;
        execute("VACUUM ANALYZE");
        return took;
    }

    long contacts() throws SQLException {
        return count("SELECT count(*) FROM contact");
    }

    String sizes() throws SQLException {
        return "%,d contacts in packs of %,d bytes each on average".formatted(contacts(),
                count("SELECT avg(octet_length(contacts))::bigint FROM chained_pack"));
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
