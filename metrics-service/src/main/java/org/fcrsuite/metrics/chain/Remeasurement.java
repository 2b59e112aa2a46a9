package org.fcrsuite.metrics.chain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

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
    private final ChainedPacks packs;

    Remeasurement(Chainings chainings, Facts facts, Measurement measurement, ChainedContacts chained, ChainedPacks packs) {
        this.chainings = chainings;
        this.facts = facts;
        this.measurement = measurement;
        this.chained = chained;
        this.packs = packs;
    }

    /**
     * By every chaining that is kept, as far as it is built. They are read under the locks: whoever builds one holds the
     * locks of the customers whose turn it is, so each is measured here or there. A contact that is measured already, and
     * went over to a customer whose turn is yet to come, is measured here and there.
     */
    public void remeasure(Collection<UUID> owners) {
        Map<Integer, ChainingRow> by = chainings.kept().stream()
                .collect(Collectors.toMap(ChainingRow::id, Function.identity()));
        if (owners.isEmpty() || by.isEmpty()) {
            return;
        }
        Map<ChainedRow.Key, ChainedRow> before = byKey(chained.of(by.values(), owners));
        chained.write(measurement.rows(by.values(), facts.of(owners)).stream()
                .filter(row -> by.get(row.chaining()).covers(row.owner()) || before.containsKey(row.key()))
                .filter(row -> !row.equals(before.get(row.key()))).toList());
    }

    /**
     * For customers whose turn has come while a chaining is built: nothing of them is stored yet, but for contacts that were
     * another customer's. Those have rows, which stay the ones that count.
     *
     * @param after customers with greater keys, and not greater than the other
     */
    void measure(UUID after, UUID through, ChainingRow chaining) {
        try (FactsAhead<List<ChainedPacks.Pack>> ahead = FactsAhead.of(facts, after, through, part -> packs(chaining, part))) {
            ahead.each(part -> packs.write(chaining.id(), part));
        }
    }

    private List<ChainedPacks.Pack> packs(ChainingRow chaining, List<FactRow> part) {
        ChainedPacks.Maker maker = new ChainedPacks.Maker();
        measurement.measure(List.of(chaining), part, maker);
        return maker.packs();
    }

    private static Map<ChainedRow.Key, ChainedRow> byKey(List<ChainedRow> rows) {
        return rows.stream().collect(Collectors.toMap(ChainedRow::key, Function.identity()));
    }
}
