package org.fcrsuite.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The internal verdict computed from the raw contacts of one customer straight from the rules' text: every contact
 * compared with every other, to the nanosecond, no chains, no outcomes, no days rounded. Slow, and meant to be obvious.
 */
final class PlainRecount {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Definition definition;
    private final ZoneId zone;
    private final Instant observedThrough;
    private final List<Contact> all;

    PlainRecount(Definition definition, ZoneId zone, Instant observedThrough, List<Contact> ofOneCustomer) {
        this.definition = definition;
        this.zone = zone;
        this.observedThrough = observedThrough;
        this.all = ofOneCustomer.stream()
                .sorted(Comparator.comparing(Contact::startedAt).thenComparing(Contact::name)).toList();
    }

    VerdictKind verdict(Contact contact) {
        if (isLeftOut(contact) || isOutsideTheDefinition(contact)) {
            return VerdictKind.EXCLUDED;
        }
        if (!contact.customerKnown() || issue(contact) == null) {
            return VerdictKind.UNDETERMINED;
        }
        List<Contact> chain = all.stream().filter(other -> !isLeftOut(other) && other.customerKnown())
                .filter(other -> Objects.equals(issue(other), issue(contact))).toList();
        List<List<Contact>> merged = merged(chain);
        int place = merged.stream().map(parts -> parts.get(0)).toList().indexOf(contact);
        if (place < 0) {
            return VerdictKind.EXCLUDED;
        }
        if (definition.unit() == Unit.FIRST_CONTACTS && isRepeat(contact, merged.subList(0, place))) {
            return VerdictKind.EXCLUDED;
        }
        return verdict(merged.get(place), merged.subList(place + 1, merged.size()));
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
        boolean repeated = later.stream().anyMatch(next -> next.get(0).startedAt().isBefore(end.plus(window())));
        if (repeated || disqualified(parts)) {
            return VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT;
        }
        return touchesAreUnknown(parts) ? VerdictKind.UNDETERMINED : VerdictKind.RESOLVED_AT_FIRST_CONTACT;
    }

    private boolean isRepeat(Contact contact, List<List<Contact>> earlier) {
        return earlier.stream().anyMatch(parts -> contact.startedAt().isBefore(end(parts).plus(window())));
    }

    private boolean isFinal(Instant end) {
        LocalDate day = end.atZone(zone).toLocalDate();
        return !day.plusDays(1).atStartOfDay(zone).toInstant().plus(window()).isAfter(observedThrough);
    }

    private boolean disqualified(List<Contact> parts) {
        return definition.transfer() == Rule.DISQUALIFIES && parts.stream().anyMatch(part -> part.transfers() > 0)
                || definition.escalation() == Rule.DISQUALIFIES && parts.stream().anyMatch(Contact::escalated)
                || definition.reopen() == Rule.DISQUALIFIES && parts.stream().anyMatch(part -> part.reopens() > 0)
                || dispositionForbids(parts)
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
