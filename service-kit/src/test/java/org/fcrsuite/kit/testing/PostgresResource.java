package org.fcrsuite.kit.testing;

import java.util.Map;
import java.util.UUID;

import org.fcrsuite.embedded.LocalPostgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real PostgreSQL with one empty database for the service under test. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.temporary();
        String password = UUID.randomUUID().toString();
        postgres.createDatabase("service", "service", password);
        return Map.of("quarkus.datasource.jdbc.url", postgres.jdbcUrl("service"),
                "quarkus.datasource.username", "service", "quarkus.datasource.password", password,
                "fcr.bootstrap-key", TestKeys.BOOTSTRAP);
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
