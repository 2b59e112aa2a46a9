package org.fcrsuite.metrics.facts;

import static org.fcrsuite.metrics.domain.VerdictKind.EXCLUDED;
import static org.fcrsuite.metrics.domain.VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT;
import static org.fcrsuite.metrics.domain.VerdictKind.PENDING;
import static org.fcrsuite.metrics.domain.VerdictKind.RESOLVED_AT_FIRST_CONTACT;
import static org.fcrsuite.metrics.domain.VerdictKind.UNDETERMINED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.fcrsuite.metrics.domain.Asked;
import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.PlainRecount;
import org.fcrsuite.metrics.domain.PlainRecount.Prospect;
import org.fcrsuite.metrics.domain.Survey;
import org.fcrsuite.metrics.domain.VerdictKind;

import com.fasterxml.jackson.databind.JsonNode;

/** A report counted from raw contacts, one by one, days in UTC: slow, and meant to be obvious. */
final class PlainReport {

    private static final long NOTHING = -1;

    private final Definition definition;
    private final Instant observedThrough;
    private final boolean isLookBack;
    private final Map<String, Map<String, Long>> groups = new TreeMap<>();

    /** @param isLookBack what came later is not known */
    PlainReport(Definition definition, Instant observedThrough, boolean isLookBack) {
        this.definition = definition;
        this.observedThrough = observedThrough;
        this.isLookBack = isLookBack;
    }

    /** The counts of each group. */
    Map<String, Map<String, Long>> groups(List<List<Contact>> customers, String groupBy, Predicate<Contact> filter) {
        for (List<Contact> customer : customers) {
            PlainRecount plain = new PlainRecount(definition, ZoneOffset.UTC, observedThrough, customer);
            for (Contact contact : customer) {
                LocalDate day = day(contact, plain);
                if (isKnown(day) && filter.test(contact)) {
                    keys(groupBy, contact, day, plain).forEach(key -> count(key, contact, plain));
                }
            }
        }
        groups.values().forEach(this::conclude);
        return groups;
    }

    /** On which it ended or, while that is not known, on which it started. */
    private LocalDate day(Contact contact, PlainRecount plain) {
        LocalDate start = LocalDate.ofInstant(contact.startedAt(), ZoneOffset.UTC);
        LocalDate end = plain.endOf(contact).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(start);
        return isKnown(end) ? end : start;
    }

    private boolean isKnown(LocalDate day) {
        return !isLookBack || !day.isAfter(LocalDate.ofInstant(observedThrough.minusNanos(1), ZoneOffset.UTC));
    }

    private Set<String> keys(String groupBy, Contact contact, LocalDate day, PlainRecount plain) {
        return switch (groupBy) {
            case "none" -> Set.of("all");
            case "day" -> Set.of(day.toString());
            case "week" -> Set.of(day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, "2026-W09".length()));
            case "month" -> Set.of(day.toString().substring(0, 7));
            case "channel" -> Set.of(contact.channel().name());
            case "topic" -> Set.of(orNone(contact.topic()));
            case "team" -> Set.of(orNone(RandomCentre.team(contact)));
            case "queue" -> Set.of(orNone(RandomCentre.queue(contact)));
            case "agent" -> credited(contact, plain.agentsOfChain(contact));
            default -> throw new IllegalArgumentException(groupBy);
        };
    }

    private Set<String> credited(Contact contact, List<String> agentsOfChain) {
        return switch (definition.credit()) {
            case FIRST_AGENT -> Set.of(orNone(contact.agent()));
            case LAST_AGENT -> Set.of(orNone(agentsOfChain.get(agentsOfChain.size() - 1)));
            case EVERY_AGENT -> {
                Set<String> named = new HashSet<>(agentsOfChain);
                named.remove(null);
                yield named.isEmpty() ? Set.of("(none)") : named;
            }
        };
    }

    private static String orNone(String name) {
        return name == null ? "(none)" : name;
    }

    private void count(String key, Contact contact, PlainRecount plain) {
        VerdictKind internal = plain.verdict(contact);
        add(key, "internal.resolved", internal == RESOLVED_AT_FIRST_CONTACT);
        add(key, "internal.determined", isDetermined(internal));
        add(key, "internal.pending", internal == PENDING);
        add(key, "internal.undetermined", internal == UNDETERMINED);
        add(key, "internal.excluded", internal == EXCLUDED);
        if (internal == PENDING) {
            add(key, "may resolve", isLookBack || plain.prospect(contact) == Prospect.RESOLVED);
            add(key, "may leave", !isLookBack && plain.prospect(contact) == Prospect.NOTHING);
        }
        countSurvey(key, contact, plain, internal != EXCLUDED);
        reconcile(key, contact, plain, internal);
    }

    /** Contact by contact, of those whose internal verdict is final. */
    private void reconcile(String key, Contact contact, PlainRecount plain, VerdictKind internal) {
        Survey survey = plain.survey(contact);
        boolean isFinal = isDetermined(internal);
        boolean yes = internal == RESOLVED_AT_FIRST_CONTACT;
        boolean counts = isFinal && survey.answered() && !survey.suspect();
        VerdictKind external = counts ? plain.external(contact, false) : null;
        match(key, yes, external);
        boolean saidNothing = isFinal && !survey.answered();
        share(key, "nonResponse.answered", isDetermined(external), yes);
        add(key, "unknown", isFinal && survey.asked() == Asked.DELIVERED && !isDetermined(external));
        share(key, "nonResponse.silent", saidNothing && survey.asked() == Asked.DELIVERED, yes);
        share(key, "nonResponse.notAsked", saidNothing && !Set.of(Asked.DELIVERED, Asked.SENT).contains(survey.asked()),
                yes);
    }

    private void match(String key, boolean yes, VerdictKind external) {
        boolean said = external == RESOLVED_AT_FIRST_CONTACT;
        boolean denied = external == NOT_RESOLVED_AT_FIRST_CONTACT;
        add(key, "matched.bothYes", yes && said);
        add(key, "matched.internalOnly", yes && denied);
        add(key, "matched.customerOnly", !yes && said);
        add(key, "matched.bothNo", !yes && denied);
    }

    private void share(String key, String figure, boolean counts, boolean isResolved) {
        add(key, figure + ".determined", counts);
        add(key, figure + ".resolved", counts && isResolved);
    }

    /** What the counts come to, in millionths. */
    private void conclude(Map<String, Long> counts) {
        long resolved = counts.get("internal.resolved");
        long pending = counts.get("internal.pending");
        long all = counts.get("internal.determined") + pending;
        long mayResolve = Optional.ofNullable(counts.remove("may resolve")).orElse(0L);
        long mayLeave = Optional.ofNullable(counts.remove("may leave")).orElse(0L);
        counts.put("internal.lower", millionths(resolved, all));
        counts.put("internal.upper", millionths(resolved + mayResolve, all - mayLeave));
        long yes = counts.get("matched.bothYes") + counts.get("matched.customerOnly");
        long unknown = counts.remove("unknown");
        long asked = counts.get("nonResponse.answered.determined") + unknown;
        counts.put("nonResponse.bounds.lower", millionths(yes, asked));
        counts.put("nonResponse.bounds.upper", millionths(yes + unknown, asked));
    }

    private static long millionths(long part, long whole) {
        return whole == 0 ? NOTHING : Math.round(1e6 * part / whole);
    }

    private void countSurvey(String key, Contact contact, PlainRecount plain, boolean inScope) {
        Survey survey = plain.survey(contact);
        add(key, "external.delivered", inScope && survey.asked() == Asked.DELIVERED);
        add(key, "external.suspect", inScope && survey.answered() && survey.suspect());
        boolean counts = inScope && survey.answered() && !survey.suspect();
        add(key, "external.answered", counts);
        VerdictKind external = counts ? plain.external(contact, false) : null;
        add(key, "external.resolved", external == RESOLVED_AT_FIRST_CONTACT);
        add(key, "external.determined", isDetermined(external));
        add(key, "external.undetermined", external == UNDETERMINED);
        add(key, "external.excluded", external == EXCLUDED);
        add(key, "external.resolution.resolved", counts && plain.external(contact, true) == RESOLVED_AT_FIRST_CONTACT);
    }

    private static boolean isDetermined(VerdictKind kind) {
        return kind == RESOLVED_AT_FIRST_CONTACT || kind == NOT_RESOLVED_AT_FIRST_CONTACT;
    }

    private void add(String key, String figure, boolean applies) {
        groups.computeIfAbsent(key, one -> new TreeMap<>()).merge(figure, applies ? 1L : 0L, Long::sum);
    }

    /** The same counts out of an answer of the API, shares in millionths. */
    static Map<String, Map<String, Long>> of(JsonNode report, Set<String> figures) {
        Map<String, Map<String, Long>> groups = new TreeMap<>();
        report.get("groups").forEach(group -> groups.put(group.get("key").asText(), one(group, figures)));
        return groups;
    }

    static Map<String, Long> one(JsonNode group, Set<String> figures) {
        Map<String, Long> counts = new TreeMap<>();
        figures.forEach(figure -> counts.put(figure, number(group.at("/" + figure.replace('.', '/')))));
        return counts;
    }

    private static long number(JsonNode figure) {
        if (figure.isNull()) {
            return NOTHING;
        }
        return figure.isIntegralNumber() ? figure.asLong() : Math.round(1e6 * figure.asDouble());
    }
}
