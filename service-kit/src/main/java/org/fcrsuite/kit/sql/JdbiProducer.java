package org.fcrsuite.kit.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Jdbi over the service's data source: its handles join the running JTA transaction, records are rows. */
class JdbiProducer {

    private static final RowMapperFactory RECORDS = (type,
            config) -> type instanceof Class<?> row && row.isRecord() ? Optional.of(mapperOf(row)) : Optional.empty();

    /** Row records are nobody else's business, so their constructors are not public. */
    private static RowMapper<?> mapperOf(Class<?> row) {
        Class<?>[] components = Arrays.stream(row.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = row.getDeclaredConstructor(components);
            canonical.setAccessible(true);
            return ConstructorMapper.of(canonical);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every record has its canonical constructor", impossible);
        }
    }

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.installPlugin(new PostgresPlugin());
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.registerRowMapper(RECORDS);
        // An array batch binds all its columns; a statement may need only some of them. One that is missing is a mistake.
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        // What is bound may be somebody's address: it has no place in a log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
