package org.fcrsuite.metrics.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.copy.CopyRows;

/**
 * Measures customers anew from their stored facts and writes what came out differently, in the caller's transaction. The caller
 * holds the customers' locks.
 */
@ApplicationScoped
public class Remeasurement {

    private final Chainings chainings;
    private final Facts facts;
    private final Measurement measurement;
    private final ChainedContacts chained;

    Remeasurement(Chainings chainings, Facts facts, Measurement measurement, ChainedContacts chained) {
        this.chainings = chainings;
        this.facts = facts;
        this.measurement = measurement;
        this.chained = chained;
    }

    /**
     * By every chaining that is kept, as far as it is built. They are read under the locks: whoever builds one holds the
     * locks of the customers whose turn it is, so each is measured here or there.
     */
    public void remeasure(Collection<UUID> owners) {
        Map<Integer, ChainingRow> by = chainings.kept().stream()
                .collect(Collectors.toMap(ChainingRow::id, Function.identity()));
        if (owners.isEmpty() || by.isEmpty()) {
            return;
        }
        Map<ChainedRow.Key, ChainedRow> before = byKey(chained.of(by.values(), owners));
        Map<ChainedRow.Key, ChainedRow> after = byKey(measurement.rows(by.values(), facts.of(owners)).stream()
                .filter(row -> by.get(row.chaining()).covers(row.owner())).toList());
        List<ChainedRow> changed = new ArrayList<>();
        for (ChainedRow row : after.values()) {
            if (!row.equals(before.remove(row.key()))) {
                changed.add(row);
            }
        }
        chained.remove(before.keySet());
        chained.write(changed);
    }

    /**
     * For customers whose turn has come while a chaining is built: nothing of them is stored yet.
     *
     * @param after customers with greater keys, and not greater than the other
     */
    void measure(UUID after, UUID through, ChainingRow chaining) {
        try (FactsAhead<List<CopyRows>> ahead = FactsAhead.of(facts, after, through, part -> rows(chaining, part))) {
            chained.copy(consumer -> ahead.each(part -> part.forEach(consumer)));
        }
    }

    /** A customer may have any number of contacts. */
    private List<CopyRows> rows(ChainingRow chaining, List<FactRow> part) {
        LinkedList<CopyRows> rows = new LinkedList<>(List.of(new CopyRows()));
        measurement.measure(List.of(chaining), part, row -> {
            if (rows.getLast().size() == ChainedContacts.ROWS_IN_ORDER) {
                rows.add(new CopyRows());
            }
            row.write(rows.getLast());
        });
        return rows;
    }

    private static Map<ChainedRow.Key, ChainedRow> byKey(List<ChainedRow> rows) {
        return new HashMap<>(rows.stream().collect(Collectors.toMap(ChainedRow::key, Function.identity())));
    }
}
