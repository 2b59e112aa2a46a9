package org.fcrsuite.metrics.report;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.report.ListedContacts.Listed;
import org.fcrsuite.metrics.report.ListedContacts.Place;

/** Finds the contacts behind a figure: the columns say which they are, SQL looks those up that are shown. */
@ApplicationScoped
public class ContactLists {

    private final Counting counting;
    private final ListedRows rows;
    private final Labels labels;
    private final ColumnStore columns;

    ContactLists(Counting counting, ListedRows rows, Labels labels, ColumnStore columns) {
        this.counting = counting;
        this.rows = rows;
        this.labels = labels;
        this.columns = columns;
    }

    /** @param most how many are listed at most */
    public ListedContacts list(FcrQuery query, ContactKind kind, Place after, int most) {
        Counting.Ready ready = counting.ready(query);
        return columns.read(ready.chaining().id(), read -> {
            Prepared prepared = counting.prepare(query, ready, read, source -> true, false);
            return list(prepared, prepared.scan().gather(() -> new Latest(kind, prepared.judge(), after, most + 1)), most);
        });
    }

    private ListedContacts list(Prepared prepared, Latest latest, int most) {
        List<Latest.Found> found = latest.inOrder();
        List<Latest.Found> shown = found.subList(0, Math.min(most, found.size()));
        Place next = found.size() > most ? shown.get(most - 1).place() : null;
        Map<Long, ListedRows.Row> facts = rows.of(shown.stream().map(Latest.Found::contact).toList());
        Basis basis = prepared.basis();
        return new ListedContacts(basis.definition(), basis.from(), basis.to(), basis.zone(), basis.asOf(),
                basis.observedThrough(), basis.filters(), latest.all(),
                shown.stream().map(one -> listed(facts.get(one.contact()), one, prepared.judge())).toList(), next);
    }

    private Listed listed(ListedRows.Row row, Latest.Found found, Judge judge) {
        Decision decision = judge.decide(found.outcome(), found.variant());
        return new Listed(labels.name(row.source()), row.externalId(), row.owner(), row.channel(), labels.name(row.topic()),
                labels.name(row.team()), labels.name(row.agent()), row.startedAt(), row.endedAt(), found.place().day(),
                decision.internal(), decision.external());
    }
}
