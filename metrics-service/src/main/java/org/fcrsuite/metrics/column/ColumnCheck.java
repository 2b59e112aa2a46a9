package org.fcrsuite.metrics.column;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/** Compares the columns in memory with what is stored, some contacts at a time, while others are written. */
@ApplicationScoped
public class ColumnCheck {

    private static final Logger LOG = Logger.getLogger(ColumnCheck.class);
    private static final int PACKS_A_STEP = 50;

    private final ColumnStore store;
    private final ColumnRows rows;

    ColumnCheck(ColumnStore store, ColumnRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /**
     * @param different takes what is in memory and what is stored; one of them is null where it is missing
     * @return whether it came to its end: it does not where the chaining is made anew meanwhile
     */
    public boolean compare(int chaining, BiConsumer<CountedContact, CountedContact> different) {
        return new Run(chaining, different).compare();
    }

    /** Packs never change, but in a chaining that is made anew: then those that were looked at are not the ones in memory. */
    private final class Run {

        private final int chaining;
        private final BiConsumer<CountedContact, CountedContact> different;
        private final int generation;
        /** By pages, the contacts that are in packs. */
        private final Map<Long, BitSet> packed = new HashMap<>();

        Run(int chaining, BiConsumer<CountedContact, CountedContact> different) {
            this.chaining = chaining;
            this.different = different;
            this.generation = store.read(chaining, columns -> generation());
        }

        private int generation() {
            return rows.mark(chaining).generation();
        }

        boolean compare() {
            UUID through = ColumnRows.NO_PACK;
            while (through != null) {
                UUID after = through;
                through = store.read(chaining, columns -> isTheSame() ? packs(columns, after) : null);
            }
            long end = store.read(chaining, Columns::end);
            for (long first = 0; first < end; first += Page.SIZE) {
                long page = first;
                store.read(chaining, columns -> isTheSame() && page(columns, page));
            }
            boolean isWhole = store.read(chaining, columns -> isTheSame());
            if (!isWhole) {
                LOG.warnf("Chaining %d was made anew while it was compared: that is left to the next time.", chaining);
            }
            return isWhole;
        }

        private boolean isTheSame() {
            return generation() == generation;
        }

        /** @return where to go on, or null */
        private UUID packs(Columns columns, UUID after) {
            Map<Long, CountedContact> stored = new HashMap<>();
            UUID through = rows.packs(chaining, after, PACKS_A_STEP, row -> stored.put(row.contact(), row));
            Set<Long> changed = rows.withRow(chaining, stored.keySet());
            stored.forEach((contact, row) -> {
                packed.computeIfAbsent(contact >>> Page.BITS, page -> new BitSet(Page.SIZE)).set(Columns.slot(contact));
                if (!changed.contains(contact)) {
                    compare(columns, contact, row);
                }
            });
            return through;
        }

        /** Contacts that have a row, and those in memory that have nothing. */
        private boolean page(Columns columns, long first) {
            Map<Long, CountedContact> stored = new HashMap<>();
            rows.ofPage(chaining, first, row -> stored.put(row.contact(), row));
            BitSet inPacks = packed.getOrDefault(first >>> Page.BITS, new BitSet());
            for (long contact = first; contact < first + Page.SIZE; contact++) {
                if (stored.containsKey(contact) || !inPacks.get(Columns.slot(contact))) {
                    compare(columns, contact, stored.get(contact));
                }
            }
            return true;
        }

        private void compare(Columns columns, long contact, CountedContact stored) {
            CountedContact inMemory = columns.get(contact).orElse(null);
            if (!Objects.equals(inMemory, stored)) {
                different.accept(inMemory, stored);
            }
        }
    }
}
