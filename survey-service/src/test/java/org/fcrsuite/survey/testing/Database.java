package org.fcrsuite.survey.testing;

import java.util.Map;

import org.fcrsuite.kit.testing.Eventually;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.arc.Arc;

/** The service's own database, as its operator would look into it. */
public final class Database {

    private Database() {
    }

    public static Map<String, Object> invitation(Requests request) {
        return jdbi().withHandle(handle -> handle.createQuery("SELECT * FROM invitation WHERE external_id = :id")
                .bind("id", request.externalId()).mapToMap().findOne().orElse(Map.of()));
    }

    public static String status(Requests request) {
        return (String) invitation(request).get("status");
    }

    public static void awaitStatus(Requests request, String status) {
        try {
            Eventually.isTrue("the invitation is " + status, () -> status.equals(status(request)));
        } catch (AssertionError never) {
            throw new AssertionError(never.getMessage() + ", but " + invitation(request), never);
        }
    }

    public static int count(String sql, Object... values) {
        return jdbi().withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.mapTo(Integer.class).one();
        });
    }

    /** How many answers are counted about a contact. */
    public static int answers(Requests request) {
        return count("SELECT count(*) FROM response r JOIN invitation i ON i.id = r.invitation_id WHERE i.external_id = ?",
                request.externalId());
    }

    /** All rows that opening a page could possibly touch. */
    public static String everything() {
        return jdbi().withHandle(handle -> handle.createQuery("""
                SELECT md5(coalesce(string_agg(t, '|' ORDER BY t), '')) FROM (
                    SELECT i::text FROM invitation i WHERE i.token_hash IS NOT NULL
                    UNION ALL SELECT r::text FROM response r
                    UNION ALL SELECT r::text FROM response_revision r
                    UNION ALL SELECT o::text FROM opt_out o) AS all_rows (t)
                """).mapTo(String.class).one());
    }

    public static Jdbi jdbi() {
        return Arc.container().instance(Jdbi.class).get();
    }
}
