package org.fcrsuite.kit.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A batch of rows as one array a column, so that one statement writes them all:
 *
 * <pre>
 * INSERT INTO t (a, b) SELECT * FROM unnest(:a, :b)
 * </pre>
 *
 * Bound by name; the arrays carry their PostgreSQL types, so the statement needs no casts.
 */
public final class ArrayBatch<T> {

    private final List<T> rows;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private record Column(String type, Object[] values) {
        Argument asArgument() {
            return (position, statement, context) -> statement.setArray(position,
                    statement.getConnection().createArrayOf(type, values));
        }
    }

    private ArrayBatch(Collection<T> rows) {
        this.rows = new ArrayList<>(rows);
    }

    public static <T> ArrayBatch<T> of(Collection<T> rows) {
        return new ArrayBatch<>(rows);
    }

    public ArrayBatch<T> text(String column, Function<T, String> value) {
        return column(column, "text", value);
    }

    /** Enum constants by name. */
    public ArrayBatch<T> name(String column, Function<T, ? extends Enum<?>> value) {
        return column(column, "text", row -> {
            Enum<?> constant = value.apply(row);
            return constant == null ? null : constant.name();
        });
    }

    public ArrayBatch<T> instant(String column, Function<T, Instant> value) {
        return column(column, "timestamptz", value);
    }

    public ArrayBatch<T> date(String column, Function<T, java.time.LocalDate> value) {
        return column(column, "date", value);
    }

    public ArrayBatch<T> integer(String column, Function<T, Integer> value) {
        return column(column, "int4", value);
    }

    public ArrayBatch<T> bigint(String column, Function<T, Long> value) {
        return column(column, "int8", value);
    }

    public ArrayBatch<T> real(String column, Function<T, Double> value) {
        return column(column, "float8", value);
    }

    public ArrayBatch<T> bool(String column, Function<T, Boolean> value) {
        return column(column, "bool", value);
    }

    public ArrayBatch<T> uuid(String column, Function<T, UUID> value) {
        return column(column, "uuid", value);
    }

    public ArrayBatch<T> bytes(String column, Function<T, byte[]> value) {
        columns.put(column, new Column("bytea", rows.stream().map(value).toArray(byte[][]::new)));
        return this;
    }

    /** JSON text, cast by the statement: {@code attributes::jsonb}. */
    public ArrayBatch<T> json(String column, Function<T, String> value) {
        return column(column, "text", value);
    }

    private ArrayBatch<T> column(String column, String type, Function<T, ?> value) {
        Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = elementOf(value.apply(rows.get(i)));
        }
        columns.put(column, new Column(type, values));
        return this;
    }

    private static Object elementOf(Object value) {
        boolean asText = value instanceof Instant || value instanceof UUID || value instanceof java.time.LocalDate;
        return asText ? value.toString() : value;
    }

    public <S extends SqlStatement<S>> S bindTo(S statement) {
        columns.forEach((name, column) -> statement.bind(name, column.asArgument()));
        return statement;
    }
}
