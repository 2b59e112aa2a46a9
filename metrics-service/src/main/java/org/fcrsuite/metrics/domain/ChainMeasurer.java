package org.fcrsuite.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Orders the contacts of one customer into chains and measures the gaps between them. The result depends only on the
 * contacts, never on the order in which they came.
 */
public final class ChainMeasurer {

    /** No window is longer, so nothing is linked across it: a chain ends where this much time passes. */
    static final Duration LONGEST_WINDOW = Duration.ofDays(Outcome.NO_GAP);
    private static final Comparator<Contact> ORDER = Comparator.comparing(Contact::startedAt)
            .thenComparing(Contact::name);

    private final Chaining chaining;
    private final Duration reconnect;

    public ChainMeasurer(Chaining chaining) {
        this.chaining = chaining;
        this.reconnect = Duration.ofMinutes(chaining.reconnectMinutes());
    }

    /** All contacts of one customer, or one contact of an unknown customer; one result for each. */
    public List<Measured> measure(List<Contact> ofOneCustomer) {
        List<Measured> measured = new ArrayList<>(ofOneCustomer.size());
        Map<Chaining.IssueKey, List<Contact>> issues = new HashMap<>();
        for (Contact contact : ofOneCustomer) {
            if (chaining.leavesOut(contact)) {
                measured.add(alone(contact, contact.name(), chaining.leftOut(contact)));
            } else if (chaining.issueKnown(contact) == IssueKnown.YES) {
                issues.computeIfAbsent(chaining.issue(contact), key -> new ArrayList<>()).add(contact);
            } else {
                Link link = new Link(contact);
                measured.add(alone(contact, contact.name(), link.outcome(chaining.issueKnown(contact), null, null)));
            }
        }
        issues.values().forEach(issue -> measureIssue(issue, measured));
        return measured;
    }

    private void measureIssue(List<Contact> contacts, List<Measured> measured) {
        contacts.sort(ORDER);
        List<Link> chain = new ArrayList<>();
        Instant latestEnd = null;
        for (Link link : linked(contacts)) {
            if (latestEnd != null && !link.startedAt().isBefore(latestEnd.plus(LONGEST_WINDOW))) {
                measureChain(chain, measured);
                chain = new ArrayList<>();
            }
            chain.add(link);
            latestEnd = later(latestEnd, link.endOrForever());
        }
        measureChain(chain, measured);
    }

    /** Merges each continuation into the contact that it continues. */
    private List<Link> linked(List<Contact> contacts) {
        List<Link> links = new ArrayList<>();
        for (Contact contact : contacts) {
            Link before = links.isEmpty() ? null : links.get(links.size() - 1);
            if (before != null && before.isContinuedBy(contact, reconnect)) {
                before.add(contact);
            } else {
                links.add(new Link(contact));
            }
        }
        return links;
    }

    private static void measureChain(List<Link> chain, List<Measured> measured) {
        SortedSet<String> agents = new TreeSet<>();
        chain.forEach(link -> agents.addAll(link.agents()));
        SortedSet<String> everyAgent = Collections.unmodifiableSortedSet(agents);
        String lastAgent = chain.get(chain.size() - 1).lastAgent();
        ContactName name = chain.get(0).first().name();
        Instant latestEnd = null;
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            Link next = i + 1 < chain.size() ? chain.get(i + 1) : null;
            Outcome outcome = link.outcome(IssueKnown.YES, latestEnd, next);
            measured.add(new Measured(link.first(), name, link.endedAt(), outcome, lastAgent, everyAgent));
            for (Contact continuation : link.continuations()) {
                measured.add(alone(continuation, name, Outcome.leftOut(true, false, false, false)));
            }
            latestEnd = later(latestEnd, link.endOrForever());
        }
    }

    private static Measured alone(Contact contact, ContactName chain, Outcome outcome) {
        SortedSet<String> agents = new TreeSet<>();
        if (contact.agent() != null) {
            agents.add(contact.agent());
        }
        return new Measured(contact, chain, contact.endedAt(), outcome, contact.agent(), agents);
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
