package org.fcrsuite.local.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.fcrsuite.local.simulator.Answer.ContactsTaken;
import org.fcrsuite.local.simulator.Answer.Resolved;
import org.fcrsuite.local.simulator.Contact.Direction;

/**
 * What a report by the default definition would say of a simulated centre, counted the slow and obvious way from
 * nothing but its contacts and answers.
 */
record Recount(double internal, double external, double estimate, int firstContacts, int answered) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration WEEK = Duration.ofDays(7);

    /** How one first contact was judged; {@code customer} is null where there is no answer. */
    private record Judged(String topic, boolean internal, Boolean customer) {
    }

    static Recount of(SimulatedCentre centre, Instant now) {
        List<Judged> judged = judged(centre, now);
        double internal = share(judged, Judged::internal);
        List<Judged> answered = judged.stream().filter(j -> j.customer != null).toList();
        return new Recount(internal, share(answered, Judged::customer), estimate(judged), judged.size(),
                answered.size());
    }

    private static double share(List<Judged> all, Predicate<Judged> is) {
        return all.stream().filter(is).count() / (double) all.size();
    }

    private static List<Judged> judged(SimulatedCentre centre, Instant now) {
        Map<String, Boolean> said = new HashMap<>();
        centre.answers().stream().filter(Answer::answered).forEach(a -> said.put(a.externalId(),
                a.resolved() == Resolved.YES && a.contactsTaken() == ContactsTaken.ONCE));
        List<Judged> judged = new ArrayList<>();
        for (List<Contact> chain : chains(centre).values()) {
            List<Contact> whole = reconnected(chain);
            whole.stream().filter(c -> !repeats(c, whole) && isFinal(c, now))
                    .map(c -> new Judged(c.topic(), !repeated(c, whole) && c.handling().reopens() == 0,
                            said.get(c.externalId())))
                    .forEach(judged::add);
        }
        return judged;
    }

    private static Map<String, List<Contact>> chains(SimulatedCentre centre) {
        return centre.contacts().stream().filter(c -> c.customer() != null && c.direction() == Direction.INBOUND)
                .filter(c -> !c.abandoned() && !c.automated()).collect(Collectors.groupingBy(
                        c -> c.customer().id() + "/" + (c.caseNumber() != null ? c.caseNumber() : c.topic())));
    }

    private static boolean repeats(Contact c, List<Contact> chain) {
        return chain.stream().anyMatch(
                o -> o.startedAt().isBefore(c.startedAt()) && c.startedAt().isBefore(o.endedAt().plus(WEEK)));
    }

    private static boolean repeated(Contact c, List<Contact> chain) {
        return chain.stream().anyMatch(
                o -> o.startedAt().isAfter(c.startedAt()) && o.startedAt().isBefore(c.endedAt().plus(WEEK)));
    }

    /** Dropped calls become one contact again. The chain is in the order of the starts. */
    private static List<Contact> reconnected(List<Contact> chain) {
        List<Contact> whole = new ArrayList<>();
        for (Contact c : chain) {
            Contact last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean continued = last != null && last.channel() == c.channel()
                    && !c.startedAt().isBefore(last.endedAt())
                    && !c.startedAt().isAfter(last.endedAt().plus(Duration.ofMinutes(10)));
            if (continued) {
                whole.set(whole.size() - 1, last.over(new Span(last.startedAt(), c.endedAt())));
            } else {
                whole.add(c);
            }
        }
        return whole;
    }

    private static boolean isFinal(Contact c, Instant now) {
        Instant nextMidnight = c.endedAt().atZone(ZONE).toLocalDate().plusDays(1).atStartOfDay(ZONE).toInstant();
        return !nextMidnight.plus(WEEK).isAfter(now);
    }

    /** P(internal yes) · a/(a+b) + P(internal no) · c/(c+d), topic by topic. */
    private static double estimate(List<Judged> judged) {
        double resolved = 0;
        for (List<Judged> topic : judged.stream().collect(Collectors.groupingBy(Judged::topic)).values()) {
            for (boolean internal : new boolean[] { true, false }) {
                List<Judged> verdict = topic.stream().filter(j -> j.internal == internal).toList();
                List<Judged> answered = verdict.stream().filter(j -> j.customer != null).toList();
                resolved += verdict.size() * share(answered, Judged::customer);
            }
        }
        return resolved / judged.size();
    }
}
