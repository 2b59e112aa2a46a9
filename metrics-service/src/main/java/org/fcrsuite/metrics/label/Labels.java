package org.fcrsuite.metrics.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fcrsuite.kit.sql.ArrayBatch;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The numbers of names. A number never changes its name, so both are remembered; new ones are written in a transaction
 * of their own, because what has been remembered must not be rolled back.
 */
@ApplicationScoped
public class Labels {

    private static final int MOST_REMEMBERED = 200_000;

    private final Jdbi jdbi;
    private final int mostRemembered;
    private final Map<Label, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> names = new ConcurrentHashMap<>();

    @Inject
    Labels(Jdbi jdbi) {
        this(jdbi, MOST_REMEMBERED);
    }

    Labels(Jdbi jdbi, int mostRemembered) {
        this.jdbi = jdbi;
        this.mostRemembered = mostRemembered;
    }

    /** A row of the table. */
    record Row(int id, Label.Kind kind, String name) {
    }

    /** The numbers of all of these, new ones included. Null names are {@link Label#NONE} and not in the answer. */
    public Map<Label, Integer> numbers(Collection<Label> wanted) {
        Map<Label, Integer> found = new HashMap<>();
        Collection<Label> missing = new TreeSet<>();
        for (Label label : wanted) {
            Integer number = numbers.get(label);
            if (number == null) {
                missing.add(label);
            } else {
                found.put(label, number);
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(QuarkusTransaction.requiringNew().call(() -> readOrWrite(missing)));
        }
        return found;
    }

    private Map<Label, Integer> readOrWrite(Collection<Label> missing) {
        List<Row> rows = new ArrayList<>(read(missing));
        if (rows.size() < missing.size()) {
            write(missing);
            rows = read(missing);
        }
        Map<Label, Integer> found = new HashMap<>();
        rows.forEach(row -> found.put(new Label(row.kind(), row.name()), row.id()));
        remember(rows);
        return found;
    }

    private void remember(List<Row> rows) {
        if (numbers.size() > mostRemembered) {
            numbers.clear();
            names.clear();
        }
        for (Row row : rows) {
            numbers.put(new Label(row.kind(), row.name()), row.id());
            names.put(row.id(), row.name());
        }
    }

    private List<Row> read(Collection<Label> labels) {
        return jdbi.withHandle(handle -> ArrayBatch.of(labels).name("kind", Label::kind).text("name", Label::name)
                .bindTo(handle.createQuery("""
                        SELECT l.id, l.kind, l.name
                        FROM unnest(:kind, :name) AS wanted(kind, name) JOIN label l USING (kind, name)
                        """))
                .mapTo(Row.class).list());
    }

    private void write(Collection<Label> labels) {
        jdbi.useHandle(handle -> ArrayBatch.of(labels).name("kind", Label::kind).text("name", Label::name)
                .bindTo(handle.createUpdate("""
                        INSERT INTO label (kind, name)
                        SELECT wanted.kind, wanted.name FROM unnest(:kind, :name) AS wanted(kind, name)
                        WHERE NOT EXISTS (SELECT FROM label l WHERE l.kind = wanted.kind AND l.name = wanted.name)
                        ON CONFLICT (kind, name) DO NOTHING
                        """))
                .execute());
    }

    /** The number of a name that is already known. */
    public OptionalInt find(Label.Kind kind, String name) {
        Label label = new Label(kind, name);
        Integer known = numbers.get(label);
        if (known != null) {
            return OptionalInt.of(known);
        }
        List<Row> rows = read(List.of(label));
        remember(rows);
        return rows.stream().mapToInt(Row::id).findFirst();
    }

    /** The name of a number that was given out; null for {@link Label#NONE}. */
    public String name(int number) {
        if (number == Label.NONE) {
            return null;
        }
        String known = names.get(number);
        return known == null ? names(List.of(number)).get(number) : known;
    }

    /** As {@link #name}, many at once. */
    public Map<Integer, String> names(Collection<Integer> wanted) {
        Map<Integer, String> found = new HashMap<>();
        wanted.forEach(number -> found.computeIfAbsent(number, names::get));
        List<Integer> missing = wanted.stream().filter(number -> number != Label.NONE && !found.containsKey(number))
                .distinct().toList();
        if (!missing.isEmpty()) {
            List<Row> rows = jdbi.withHandle(handle -> ArrayBatch.of(missing).integer("ids", id -> id)
                    .bindTo(handle.createQuery("SELECT id, kind, name FROM label WHERE id = ANY (:ids)"))
                    .mapTo(Row.class).list());
            rows.forEach(row -> found.put(row.id(), row.name()));
            remember(rows);
        }
        return found;
    }

    /** The first names of one kind, in order. */
    public List<String> some(Label.Kind kind, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT name FROM label WHERE kind = :kind ORDER BY name LIMIT :most")
                        .bind("kind", kind.name()).bind("most", most).mapTo(String.class).list());
    }
}
