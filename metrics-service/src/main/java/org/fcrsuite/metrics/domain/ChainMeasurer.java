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
    private static final Comparator<Link> BY_START = Comparator.comparing(Link::first, ORDER);

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
        List<Link> unknown = new ArrayList<>();
        for (Contact contact : ofOneCustomer) {
            if (chaining.leavesOut(contact)) {
                measured.add(alone(contact, contact.name(), chaining.leftOut(contact), null));
            } else if (chaining.issueKnown(contact) == IssueKnown.YES) {
                issues.computeIfAbsent(chaining.issue(contact), key -> new ArrayList<>()).add(contact);
            } else {
                unknown.add(new Link(contact));
            }
        }
        List<List<Link>> linked = new ArrayList<>(issues.size());
        issues.values().forEach(issue -> linked.add(linked(issue)));
        follow(linked, unknown);
        for (Link link : unknown) {
            IssueKnown issueKnown = chaining.issueKnown(link.first());
            measured.add(alone(link.first(), link.first().name(), link.outcome(issueKnown, null, null), link.next()));
        }
        linked.forEach(issue -> measureIssue(issue, measured));
        return measured;
    }

    private static void follow(List<List<Link>> issues, List<Link> unknown) {
        List<Link> all = new ArrayList<>(unknown);
        issues.forEach(all::addAll);
        all.sort(BY_START);
        for (int i = 1; i < all.size(); i++) {
            all.get(i - 1).isFollowedBy(all.get(i));
        }
    }

    private static void measureIssue(List<Link> links, List<Measured> measured) {
        List<Link> chain = new ArrayList<>();
        Instant latestEnd = null;
        for (Link link : links) {
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
        contacts.sort(ORDER);
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
        for (Link link : chain) {
            link.addAgents(agents);
        }
        SortedSet<String> everyAgent = Collections.unmodifiableSortedSet(agents);
        String lastAgent = chain.get(chain.size() - 1).lastAgent();
        ContactName name = chain.get(0).first().name();
        Instant latestEnd = null;
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            Link next = i + 1 < chain.size() ? chain.get(i + 1) : null;
            Outcome outcome = link.outcome(IssueKnown.YES, latestEnd, next);
            measured.add(new Measured(link.first(), name, link.endedAt(), outcome, lastAgent, everyAgent, link.names(),
                    link.next()));
            for (Contact continuation : link.continuations()) {
                measured.add(alone(continuation, name, Outcome.leftOut(true, false, false, false), null));
            }
            latestEnd = later(latestEnd, link.endOrForever());
        }
    }

    private static Measured alone(Contact contact, ContactName chain, Outcome outcome, Measured.Next next) {
        SortedSet<String> agents = new TreeSet<>();
        if (contact.agent() != null) {
            agents.add(contact.agent());
        }
        return new Measured(contact, chain, contact.endedAt(), outcome, contact.agent(), agents, List.of(contact.name()),
                next);
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
