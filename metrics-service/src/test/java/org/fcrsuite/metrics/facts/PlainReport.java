package org.fcrsuite.metrics.facts;

import static org.fcrsuite.metrics.domain.VerdictKind.EXCLUDED;
import static org.fcrsuite.metrics.domain.VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT;
import static org.fcrsuite.metrics.domain.VerdictKind.PENDING;
import static org.fcrsuite.metrics.domain.VerdictKind.RESOLVED_AT_FIRST_CONTACT;
import static org.fcrsuite.metrics.domain.VerdictKind.UNDETERMINED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.fcrsuite.metrics.domain.Asked;
import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.PlainRecount;
import org.fcrsuite.metrics.domain.Survey;
import org.fcrsuite.metrics.domain.VerdictKind;

import io.restassured.path.json.JsonPath;

/** A report counted from raw contacts, one by one, days in UTC: slow, and meant to be obvious. */
final class PlainReport {

    private final Definition definition;
    private final Instant observedThrough;
    private final boolean isLookBack;
    private final Map<String, Map<String, Long>> groups = new TreeMap<>();

    /** @param isLookBack later days are not counted at all */
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
                LocalDate day = LocalDate.ofInstant(plain.endOf(contact).orElse(contact.startedAt()), ZoneOffset.UTC);
                boolean isCounted = !isLookBack || !day.isAfter(LocalDate.ofInstant(observedThrough, ZoneOffset.UTC));
                if (isCounted && filter.test(contact)) {
                    keys(groupBy, contact, day, plain).forEach(key -> count(key, contact, plain));
                }
            }
        }
        return groups;
    }

    private Set<String> keys(String groupBy, Contact contact, LocalDate day, PlainRecount plain) {
        return switch (groupBy) {
            case "none" -> Set.of("all");
            case "day" -> Set.of(day.toString());
            case "month" -> Set.of(day.toString().substring(0, 7));
            case "channel" -> Set.of(contact.channel().name());
            case "topic" -> Set.of(orNone(contact.topic()));
            case "team" -> Set.of(RandomCentre.TEAM);
            case "queue" -> Set.of("(none)");
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
        countSurvey(key, contact, plain, internal != EXCLUDED);
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

    /** The same counts out of an answer of the API. */
    static Map<String, Map<String, Long>> of(JsonPath report, Set<String> figures) {
        List<String> keys = report.getList("groups.key");
        Map<String, Map<String, Long>> groups = new TreeMap<>();
        keys.forEach(key -> groups.put(key, new TreeMap<>()));
        for (String figure : figures) {
            List<Number> counts = report.getList("groups." + figure);
            for (int i = 0; i < keys.size(); i++) {
                groups.get(keys.get(i)).put(figure, counts.get(i).longValue());
            }
        }
        return groups;
    }
}
