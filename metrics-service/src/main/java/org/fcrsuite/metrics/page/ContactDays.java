package org.fcrsuite.metrics.page;

import java.time.LocalDate;
import java.util.List;
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

    /** Every chaining has every contact, so one of them is asked: one that is in memory, if any is. */
    Known known() {
        boolean any = jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM contact)").mapTo(Boolean.class).one());
        List<Integer> ready = jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id FROM chaining WHERE state = 'READY' ORDER BY id
                """).mapTo(Integer.class).list());
        Optional<Integer> asked = ready.stream().filter(columns::has).findFirst().or(() -> ready.stream().findFirst());
        return new Known(any, asked.flatMap(chaining -> Selector.ifReady(() -> columns.read(chaining, ContactDays::last)))
                .orElse(null));
    }

    private static LocalDate last(Columns columns) {
        return columns.contacts() == 0 ? null : LocalDate.ofEpochDay(columns.lastDay());
    }
}
