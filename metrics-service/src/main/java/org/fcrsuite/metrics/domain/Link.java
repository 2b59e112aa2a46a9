package org.fcrsuite.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** One contact of a chain together with its continuations after a dropped line: one contact to the customer. */
final class Link {

    /** An open contact ends later than anything can start; far enough away that a window may be added to it. */
    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    private final List<Contact> parts = new ArrayList<>(1);
    private Link next;

    Link(Contact first) {
        parts.add(first);
    }

    void add(Contact continuation) {
        parts.add(continuation);
    }

    /** @param link the next of the same customer, whatever it is about */
    void isFollowedBy(Link link) {
        next = link;
    }

    /** Null where none comes within the longest window. */
    Measured.Next next() {
        int gapDays = next == null ? Outcome.NO_GAP : wholeDays(endOrForever(), next.startedAt());
        return gapDays == Outcome.NO_GAP ? null : new Measured.Next(next.first().name(), gapDays);
    }

    Contact first() {
        return parts.get(0);
    }

    List<Contact> continuations() {
        return parts.subList(1, parts.size());
    }

    List<ContactName> names() {
        return parts.size() == 1 ? List.of(first().name()) : parts.stream().map(Contact::name).toList();
    }

    private Contact last() {
        return parts.get(parts.size() - 1);
    }

    Instant startedAt() {
        return first().startedAt();
    }

    Instant endedAt() {
        return last().endedAt();
    }

    Instant endOrForever() {
        return endedAt() == null ? FOREVER : endedAt();
    }

    String lastAgent() {
        return last().agent();
    }

    void addAgents(Set<String> agents) {
        for (Contact part : parts) {
            if (part.agent() != null) {
                agents.add(part.agent());
            }
        }
    }

    /** On the same channel, at or after the end of the last part, and no later than the reconnect time after it. */
    boolean isContinuedBy(Contact contact, Duration reconnect) {
        if (reconnect.isZero() || last().isOpen() || contact.channel() != last().channel()) {
            return false;
        }
        Instant end = last().endedAt();
        return !contact.startedAt().isBefore(end) && !contact.startedAt().isAfter(end.plus(reconnect));
    }

    /**
     * @param latestEnd of all earlier contacts of the chain, null for the first
     * @param next null for the last
     */
    Outcome outcome(IssueKnown issueKnown, Instant latestEnd, Link next) {
        int gapBefore = latestEnd == null ? Outcome.NO_GAP : wholeDays(latestEnd, startedAt());
        int gapNext = next == null ? Outcome.NO_GAP : wholeDays(endOrForever(), next.startedAt());
        return new Outcome(last().isOpen(), false, false, false, false, issueKnown, gapNext, gapBefore,
                any(part -> part.transfers() > 0), any(Contact::escalated), any(part -> part.reopens() > 0),
                disposition(), touches(Contact::agentReplies), touches(Contact::customerReplies), agentsInvolved(),
                first().agent() != null,
                survey());
    }

    private static int wholeDays(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return 0;
        }
        return (int) Math.min(Duration.between(from, to).toDays(), Outcome.NO_GAP);
    }

    private boolean any(Predicate<Contact> fact) {
        for (Contact part : parts) {
            if (fact.test(part)) {
                return true;
            }
        }
        return false;
    }

    /** The last word that was said about it. */
    private Disposition disposition() {
        Disposition last = Disposition.UNKNOWN;
        for (Contact part : parts) {
            last = part.disposition() == Disposition.UNKNOWN ? last : part.disposition();
        }
        return last;
    }

    /** Plain numbers: a loop over boxed ones keeps the JVM compiling for a quarter of a minute, and in vain. */
    private int touches(Function<Contact, Integer> count) {
        int sum = 0;
        boolean isKnown = false;
        for (Contact part : parts) {
            Integer known = count.apply(part);
            if (known != null) {
                sum += Outcome.capped(known);
                isKnown = true;
            }
        }
        return isKnown ? Outcome.capped(sum) : Outcome.UNKNOWN;
    }

    /** The parts may name the same agents, so they are not added up: at least the most of a part, and all seen. */
    private int agentsInvolved() {
        int most = 0;
        boolean isKnown = false;
        for (Contact part : parts) {
            Integer known = part.agentsInvolved();
            if (known != null) {
                most = Math.max(most, known);
                isKnown = true;
            }
        }
        return isKnown ? Outcome.capped(Math.max(most, agentsSeen())) : Outcome.UNKNOWN;
    }

    private int agentsSeen() {
        Set<String> seen = new HashSet<>();
        addAgents(seen);
        return seen.size();
    }

    private Survey survey() {
        Survey survey = first().survey();
        for (Contact continuation : continuations()) {
            survey = survey.continuedBy(continuation.survey());
        }
        return survey;
    }
}
