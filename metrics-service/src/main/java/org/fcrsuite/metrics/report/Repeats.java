package org.fcrsuite.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.label.Labels;

/** Finds out who comes back: each contact beside the next one of its customer, whatever that is about. */
@ApplicationScoped
public class Repeats {

    private final Counting counting;
    private final ColumnStore columns;
    private final Labels labels;
    private final ContactPrice price;

    Repeats(Counting counting, ColumnStore columns, Labels labels, ContactPrice price) {
        this.counting = counting;
        this.columns = columns;
        this.labels = labels;
        this.price = price;
    }

    /** Over every source: the next contact may have come from another one. */
    public RepeatReport report(FcrQuery query) {
        Counting.Ready ready = counting.ready(query);
        return columns.read(ready.chaining().id(),
                read -> report(counting.prepare(query, ready, read, source -> true, false), read));
    }

    private RepeatReport report(Prepared prepared, Columns read) {
        Definition definition = prepared.definition();
        RepeatShape shape = new RepeatShape(read, counting.judge(definition.ofAllContacts(), read), definition.windowDays(),
                counting.visibleTeams());
        Scan scan = prepared.scan();
        Both<OutcomeCounts, RepeatCounts> counts = scan.gather(() -> new Both<>(scan.noOutcomes(), new RepeatCounts(shape)));
        return new RepeatTally(counts.other(), shape, labels::name).report(prepared.basis(),
                FcrReport.of(counting.whole(prepared, 0, counts.one())).groups().get(0).internal(), price.price());
    }

    /** What the report says of it, and nothing else. */
    Worth worth(Prepared prepared, OutcomeCounts outcomes, InternalFigure figure, Columns read) {
        return Worth.of(RepeatedCount.of(outcomes, counting.judge(prepared.definition().ofAllContacts(), read), read,
                prepared.definition().windowDays()), figure, price.price());
    }
}
