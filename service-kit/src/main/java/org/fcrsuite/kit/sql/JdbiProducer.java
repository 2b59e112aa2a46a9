package org.fcrsuite.kit.sql;

import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Jdbi over the service's data source: its handles join the running JTA transaction, records are rows. */
class JdbiProducer {

    private static final RowMapperFactory RECORDS = (type,
            config) -> type instanceof Class<?> row && row.isRecord() ? Optional.<RowMapper<?>> of(ConstructorMapper.of(row))
                    : Optional.empty();

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.installPlugin(new PostgresPlugin());
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.registerRowMapper(RECORDS);
        // A column that a statement does not use is a mistake in it; a missing one as well.
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return jdbi;
    }
}
