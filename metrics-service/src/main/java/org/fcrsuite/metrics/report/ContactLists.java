package org.fcrsuite.metrics.report;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.report.ListedContacts.Listed;
import org.fcrsuite.metrics.report.ListedContacts.Place;

/** Finds the contacts behind a figure: the definition says which outcomes they have, SQL looks those up. */
@ApplicationScoped
public class ContactLists {

    private final Counting counting;
    private final Counts counts;
    private final Labels labels;
    private final Snapshot snapshot;

    ContactLists(Counting counting, Counts counts, Labels labels, Snapshot snapshot) {
        this.counting = counting;
        this.counts = counts;
        this.labels = labels;
        this.snapshot = snapshot;
    }

    /** @param most how many are listed at most */
    public ListedContacts list(FcrQuery query, ContactKind kind, Place after, int most) {
        Counting.Ready ready = counting.ready(query);
        return snapshot.read(() -> list(query, ready, kind, after, most));
    }

    private ListedContacts list(FcrQuery query, Counting.Ready ready, ContactKind kind, Place after, int most) {
        Counted counted = counting.count(query, ready, source -> true, false);
        List<Counts.Row> wanted = new ArrayList<>();
        counts.each(counted.plan(), counted.period(), counted.chaining(), row -> {
            if (kind.has(counted.judge().decide(row.outcome(), labels.name(row.topic()), row.isFinal()))) {
                wanted.add(row);
            }
        });
        List<Counts.ContactRow> found = wanted.isEmpty() ? List.of()
                : counts.contacts(counted.plan(), counted.period(), counted.chaining(), wanted, after, most + 1);
        List<Counts.ContactRow> shown = found.subList(0, Math.min(most, found.size()));
        Place next = found.size() > most ? shown.get(most - 1).place() : null;
        return new ListedContacts(counted.definitionName(), query.from(), query.to(), counted.zone(), counted.asOf(),
                counted.observedThrough(), counted.filterNames(), wanted.stream().mapToLong(Counts.Row::contacts).sum(),
                shown.stream().map(row -> listed(row, counted.judge())).toList(), next);
    }

    private Listed listed(Counts.ContactRow row, Judge judge) {
        String topic = labels.name(row.topic());
        Decision decision = judge.decide(row.outcome(), topic, row.isFinal());
        return new Listed(labels.name(row.source()), row.externalId(), row.owner(), row.channel(), topic,
                labels.name(row.team()), labels.name(row.agent()), row.startedAt(), row.endedAt(), row.day(),
                decision.internal(), decision.external());
    }
}
