package org.fcrsuite.metrics.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Measures customers anew from their stored facts and writes what came out differently, with the change of the counts,
 * in the caller's transaction. The caller holds the customers' locks.
 */
@ApplicationScoped
public class Remeasurement {

    private final Chainings chainings;
    private final Facts facts;
    private final Measurement measurement;
    private final ChainedContacts chained;
    private final Rollups rollups;

    Remeasurement(Chainings chainings, Facts facts, Measurement measurement, ChainedContacts chained, Rollups rollups) {
        this.chainings = chainings;
        this.facts = facts;
        this.measurement = measurement;
        this.chained = chained;
        this.rollups = rollups;
    }

    /** By every chaining that is kept. They are read under the locks, so that none that is being built is missed. */
    public void remeasure(Collection<UUID> owners) {
        remeasure(owners, chainings.kept());
    }

    void remeasure(Collection<UUID> owners, List<ChainingRow> by) {
        if (owners.isEmpty() || by.isEmpty()) {
            return;
        }
        Map<ChainedRow.Key, ChainedRow> before = byKey(chained.of(by, owners));
        Map<ChainedRow.Key, ChainedRow> after = byKey(measurement.rows(by, facts.of(owners)));
        List<ChainedRow> changed = new ArrayList<>();
        RollupDeltas deltas = new RollupDeltas();
        for (ChainedRow row : after.values()) {
            ChainedRow old = before.remove(row.key());
            if (!row.equals(old)) {
                changed.add(row);
                deltas.add(row, 1);
                if (old != null) {
                    deltas.add(old, -1);
                }
            }
        }
        before.values().forEach(gone -> deltas.add(gone, -1));
        chained.remove(before.keySet());
        chained.write(changed);
        rollups.apply(deltas);
    }

    private static Map<ChainedRow.Key, ChainedRow> byKey(List<ChainedRow> rows) {
        return new HashMap<>(rows.stream().collect(Collectors.toMap(ChainedRow::key, Function.identity())));
    }
}
