package org.fcrsuite.metrics.page;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Columns;
import org.jdbi.v3.core.Jdbi;

/** Whether there are contacts, and until which day. */
@ApplicationScoped
class ContactDays {

    private final Jdbi jdbi;
    private final ColumnStore columns;

    ContactDays(Jdbi jdbi, ColumnStore columns) {
        this.jdbi = jdbi;
        this.columns = columns;
    }

    /** @param last null while no contact can be counted */
    record Known(boolean any, LocalDate last) {
    }

    /** Every chaining has every contact, so one of them is asked. */
    Known known() {
        boolean any = jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM contact)").mapTo(Boolean.class).one());
        Optional<Integer> ready = jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id FROM chaining WHERE state = 'READY' ORDER BY id LIMIT 1
                """).mapTo(Integer.class).findOne());
        return new Known(any, ready.flatMap(chaining -> Selector.ifReady(() -> columns.read(chaining, ContactDays::last)))
                .orElse(null));
    }

    private static LocalDate last(Columns columns) {
        return columns.contacts() == 0 ? null : LocalDate.ofEpochDay(columns.lastDay());
    }
}
