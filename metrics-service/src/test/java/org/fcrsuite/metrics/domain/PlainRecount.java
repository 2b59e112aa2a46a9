package org.fcrsuite.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Both verdicts computed from the raw contacts of one customer straight from the rules' text: every contact
 * compared with every other, to the nanosecond, no chains, no outcomes, no days rounded. Slow, and meant to be obvious.
 */
public final class PlainRecount {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Definition definition;
    private final ZoneId zone;
    private final Instant observedThrough;
    private final List<Contact> all;

    public PlainRecount(Definition definition, ZoneId zone, Instant observedThrough, List<Contact> ofOneCustomer) {
        this.definition = definition;
        this.zone = zone;
        this.observedThrough = observedThrough;
        this.all = ofOneCustomer.stream()
                .sorted(Comparator.comparing(Contact::startedAt).thenComparing(Contact::name)).toList();
    }

    /** What the customer says; by both questions, or by the first alone. */
    public VerdictKind external(Contact contact, boolean firstQuestionAlone) {
        if (isOutside(contact)) {
            return VerdictKind.EXCLUDED;
        }
        Survey survey = survey(contact);
        if (!survey.answered() || survey.resolved() == null) {
            return VerdictKind.UNDETERMINED;
        }
        if (survey.resolved() == Answer.PARTLY && definition.partly() == Partly.LEFT_OUT) {
            return VerdictKind.EXCLUDED;
        }
        if (survey.resolved() != Answer.YES) {
            return VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT;
        }
        return firstQuestionAlone || !definition.mustBeOneContact() ? VerdictKind.RESOLVED_AT_FIRST_CONTACT
                : saidYes(survey.contactsTaken());
    }

    private static VerdictKind saidYes(ContactsTaken taken) {
        if (taken == null) {
            return VerdictKind.UNDETERMINED;
        }
        return taken == ContactsTaken.ONCE ? VerdictKind.RESOLVED_AT_FIRST_CONTACT
                : VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT;
    }

    /** Of the contact with its continuations: the last answer, and the farthest that asking got. */
    public Survey survey(Contact contact) {
        Survey last = Survey.NONE;
        Asked farthest = Asked.NOT_ASKED;
        for (Contact part : parts(contact)) {
            last = part.survey().answered() ? part.survey() : last;
            farthest = part.survey().asked().ordinal() > farthest.ordinal() ? part.survey().asked() : farthest;
        }
        return new Survey(farthest, last.answered(), last.resolved(), last.contactsTaken(), last.suspect());
    }

    /** When the contact ended, its continuations included; empty while it is open. */
    public Optional<Instant> endOf(Contact contact) {
        return Optional.ofNullable(parts(contact).get(parts(contact).size() - 1).endedAt());
    }

    /** The agents of the contact's chain in the order of its contacts; a chain ends where 90 days pass. */
    public List<String> agentsOfChain(Contact contact) {
        if (isLeftOut(contact) || !contact.customerKnown() || issue(contact) == null || isContinuation(contact)) {
            return Collections.singletonList(contact.agent());
        }
        List<List<Contact>> chain = new ArrayList<>();
        Instant latestEnd = Instant.MIN;
        for (List<Contact> parts : merged(sameIssue(contact))) {
            boolean begins = Duration.between(latestEnd, parts.get(0).startedAt()).toDays() >= 90;
            if (begins && chain.stream().anyMatch(link -> link.get(0).equals(contact))) {
                break;
            }
            if (begins) {
                chain.clear();
            }
            chain.add(parts);
            latestEnd = Collections.max(List.of(latestEnd, end(parts)));
        }
        return chain.stream().flatMap(List::stream).map(Contact::agent).toList();
    }

    private boolean isContinuation(Contact contact) {
        return merged(sameIssue(contact)).stream().noneMatch(parts -> parts.get(0).equals(contact));
    }

    private List<Contact> sameIssue(Contact contact) {
        return all.stream().filter(other -> !isLeftOut(other) && other.customerKnown())
                .filter(other -> Objects.equals(issue(other), issue(contact))).toList();
    }

    /** The contact and what continues it; of what is in no chain, itself alone. */
    private List<Contact> parts(Contact contact) {
        if (isLeftOut(contact) || !contact.customerKnown() || issue(contact) == null) {
            return List.of(contact);
        }
        return merged(sameIssue(contact)).stream().filter(parts -> parts.get(0).equals(contact)).findFirst()
                .orElse(List.of(contact));
    }

    private boolean isOutside(Contact contact) {
        return verdict(contact) == VerdictKind.EXCLUDED;
    }

    public VerdictKind verdict(Contact contact) {
        if (isLeftOut(contact) || isOutsideTheDefinition(contact)) {
            return VerdictKind.EXCLUDED;
        }
        if (!contact.customerKnown() || issue(contact) == null) {
            return VerdictKind.UNDETERMINED;
        }
        List<List<Contact>> merged = merged(sameIssue(contact));
        int place = merged.stream().map(parts -> parts.get(0)).toList().indexOf(contact);
        if (place < 0) {
            return VerdictKind.EXCLUDED;
        }
        if (definition.unit() == Unit.FIRST_CONTACTS && isRepeat(contact, merged.subList(0, place))) {
            return VerdictKind.EXCLUDED;
        }
        return verdict(merged.get(place), merged.subList(place + 1, merged.size()));
    }

    /** What a pending contact can still become, as far as is known. */
    public enum Prospect {
        RESOLVED,
        /** Undetermined: facts are missing for good. */
        NOTHING,
        NOT_RESOLVED
    }

    public Prospect prospect(Contact pending) {
        List<List<Contact>> merged = merged(sameIssue(pending));
        int place = merged.stream().map(parts -> parts.get(0)).toList().indexOf(pending);
        List<Contact> parts = merged.get(place);
        boolean isOpen = end(parts).equals(NEVER);
        boolean repeated = isRepeated(parts, merged.subList(place + 1, merged.size()));
        if (repeated || disqualifiedByFacts(parts) || !isOpen && dispositionForbids(parts)) {
            return Prospect.NOT_RESOLVED;
        }
        return !isOpen && touchesAreUnknown(parts) ? Prospect.NOTHING : Prospect.RESOLVED;
    }

    private boolean isOutsideTheDefinition(Contact contact) {
        return definition.excludeUnassigned() && contact.agent() == null
                || contact.topic() != null && definition.excludeTopics().contains(contact.topic());
    }

    private VerdictKind verdict(List<Contact> parts, List<List<Contact>> later) {
        Instant end = end(parts);
        if (end.equals(NEVER) || !isFinal(end)) {
            return VerdictKind.PENDING;
        }
        if (isRepeated(parts, later) || disqualifiedByFacts(parts) || dispositionForbids(parts)) {
            return VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT;
        }
        return touchesAreUnknown(parts) ? VerdictKind.UNDETERMINED : VerdictKind.RESOLVED_AT_FIRST_CONTACT;
    }

    private boolean isRepeated(List<Contact> parts, List<List<Contact>> later) {
        return later.stream().anyMatch(next -> next.get(0).startedAt().isBefore(end(parts).plus(window())));
    }

    private boolean isRepeat(Contact contact, List<List<Contact>> earlier) {
        return earlier.stream().anyMatch(parts -> contact.startedAt().isBefore(end(parts).plus(window())));
    }

    private boolean isFinal(Instant end) {
        LocalDate day = end.atZone(zone).toLocalDate();
        return !day.plusDays(1).atStartOfDay(zone).toInstant().plus(window()).isAfter(observedThrough);
    }

    private boolean disqualifiedByFacts(List<Contact> parts) {
        return definition.transfer() == Rule.DISQUALIFIES && parts.stream().anyMatch(part -> part.transfers() > 0)
                || definition.escalation() == Rule.DISQUALIFIES && parts.stream().anyMatch(Contact::escalated)
                || definition.reopen() == Rule.DISQUALIFIES && parts.stream().anyMatch(part -> part.reopens() > 0)
                || tooMany(definition.maxAgentReplies(), sum(parts.stream().map(Contact::agentReplies).toList()))
                || tooMany(definition.maxCustomerReplies(), sum(parts.stream().map(Contact::customerReplies).toList()))
                || tooMany(definition.maxAgents(), agents(parts));
    }

    private boolean dispositionForbids(List<Contact> parts) {
        Disposition last = Disposition.UNKNOWN;
        for (Contact part : parts) {
            last = part.disposition() == Disposition.UNKNOWN ? last : part.disposition();
        }
        return definition.disposition() == DispositionRule.MUST_BE_RESOLVED && last != Disposition.RESOLVED
                || definition.disposition() == DispositionRule.MUST_NOT_BE_UNRESOLVED && last == Disposition.UNRESOLVED;
    }

    private boolean touchesAreUnknown(List<Contact> parts) {
        return definition.maxAgentReplies() != null && sum(parts.stream().map(Contact::agentReplies).toList()) == null
                || definition.maxCustomerReplies() != null
                        && sum(parts.stream().map(Contact::customerReplies).toList()) == null
                || definition.maxAgents() != null && agents(parts) == null;
    }

    private static boolean tooMany(Integer most, Integer touches) {
        return most != null && touches != null && touches > most;
    }

    private static Integer sum(List<Integer> counts) {
        List<Integer> known = counts.stream().filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : known.stream().mapToInt(Integer::intValue).sum();
    }

    private static Integer agents(List<Contact> parts) {
        List<Integer> known = parts.stream().map(Contact::agentsInvolved).filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return null;
        }
        long seen = parts.stream().map(Contact::agent).filter(Objects::nonNull).distinct().count();
        return Math.max((int) seen, known.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private List<List<Contact>> merged(List<Contact> chain) {
        List<List<Contact>> merged = new ArrayList<>();
        Duration reconnect = Duration.ofMinutes(definition.reconnectMinutes());
        for (int i = 0; i < chain.size(); i++) {
            Contact contact = chain.get(i);
            Contact before = i == 0 ? null : chain.get(i - 1);
            if (before != null && before.endedAt() != null && !reconnect.isZero() && before.channel() == contact.channel()
                    && !contact.startedAt().isBefore(before.endedAt())
                    && !contact.startedAt().isAfter(before.endedAt().plus(reconnect))) {
                merged.get(merged.size() - 1).add(contact);
            } else {
                merged.add(new ArrayList<>(List.of(contact)));
            }
        }
        return merged;
    }

    private boolean isLeftOut(Contact contact) {
        return definition.excludeOutbound() && contact.direction() == Direction.OUTBOUND
                || definition.excludeAbandoned() && contact.abandoned()
                || definition.excludeAutomated() && contact.automated();
    }

    private List<Object> issue(Contact contact) {
        Object channel = definition.repeatChannel() == RepeatChannel.SAME ? contact.channel() : "any";
        return switch (definition.sameIssue()) {
            case ANY_CONTACT -> List.of("any", channel);
            case TOPIC -> contact.topic() == null ? null : List.of("topic", contact.topic(), channel);
            case CASE_THEN_TOPIC -> contact.caseNumber() != null ? List.of("case", contact.caseNumber(), channel)
                    : contact.topic() == null ? null : List.of("topic", contact.topic(), channel);
        };
    }

    private Duration window() {
        return Duration.ofHours(24L * definition.windowDays());
    }

    private static Instant end(List<Contact> parts) {
        Instant end = parts.get(parts.size() - 1).endedAt();
        return end == null ? NEVER : end;
    }
}
