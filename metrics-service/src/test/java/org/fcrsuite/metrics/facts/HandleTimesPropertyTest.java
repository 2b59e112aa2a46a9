package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.PlainRecount;
import org.fcrsuite.metrics.domain.RandomFacts;
import org.fcrsuite.metrics.domain.VerdictKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/**
 * For customers with contacts at random, whoever is credited: handle times, the figures beside them and what is expected of
 * them are what a plain count of the raw contacts gives. Everybody's count each contact once.
 */
@QuarkusTest
class HandleTimesPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final Set<String> FIGURES = Set.of("internal.resolved", "internal.determined", "internal.pending",
            "internal.excluded", "external.resolved", "external.determined", "external.answered", "external.delivered");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    private RandomCentre recorded(String source) {
        RandomCentre centre = RandomCentre.mixed(source, new RandomFacts(4), 250, FIRST, 40);
        List<Object> events = centre.shuffled(new Random(4));
        contacts.record(events.stream().filter(ContactRecorded.class::isInstance).map(ContactRecorded.class::cast).toList());
        surveys.record(events.stream().filter(SurveyFact.class::isInstance).map(SurveyFact.class::cast).toList());
        return centre;
    }

    /** A dropped call takes the time of all its parts, which {@link DroppedCallTest} proves: here each stands alone. */
    private static Definition defined(Credit credit) {
        String name = "timed-" + credit.name().toLowerCase(Locale.ROOT).replace('_', '-');
        asAdmin().contentType("application/json")
                .body(Map.of("name", name, "reconnectMinutes", 0, "credit", credit.name())).post("/v1/definitions").then()
                .statusCode(201);
        return Definition.named(name).reconnectMinutes(0).credit(credit).build();
    }

    @ParameterizedTest
    @EnumSource(Credit.class)
    void everyTimeIsThatOfAPlainCountOfTheRawContacts(Credit credit) {
        Definition definition = defined(credit);
        String source = "timed-" + credit;
        Plain plain = new Plain(recorded(source), definition);
        for (String groupBy : List.of("agent", "topic")) {
            JsonNode report = read(source, definition, groupBy);
            Map<String, Map<String, Long>> expected = plain.figures(groupBy, any -> true);

            assertFigures("all", report.path("all"), plain.figures("none", any -> true).get("all"));
            assertTimes("all", report.path("all"), plain.timed());
            assertThat(report.path("groups").findValuesAsText("key")).containsExactlyElementsOf(expected.keySet());
            report.path("groups").forEach(group -> {
                String key = group.path("key").asText();
                List<Contact> timed = plain.timed().stream().filter(contact -> isOf(contact, groupBy, key)).toList();
                assertFigures(groupBy + " " + key, group, expected.get(key));
                assertTimes(groupBy + " " + key, group, timed);
                if (groupBy.equals("agent")) {
                    plain.assertExpected(key, group.path("expected"), timed);
                }
            });
        }
    }

    private static boolean isOf(Contact contact, String groupBy, String key) {
        return orNone(groupBy.equals("agent") ? contact.agent() : contact.topic()).equals(key);
    }

    private static String orNone(String name) {
        return name == null ? "(none)" : name;
    }

    private static JsonNode read(String source, Definition definition, String groupBy) {
        String answer = asAdmin().queryParam("source", source).queryParam("definition", definition.name())
                .queryParam("groupBy", groupBy).get("/v1/handle-times").then().log().ifValidationFails().statusCode(200)
                .extract().asString();
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("The answer is not JSON", unreadable);
        }
    }

    private static void assertFigures(String what, JsonNode found, Map<String, Long> expected) {
        Map<String, Long> counts = expected.entrySet().stream().filter(figure -> FIGURES.contains(figure.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(PlainReport.one(found, FIGURES)).as(what).isEqualTo(counts);
    }

    private static void assertTimes(String what, JsonNode found, List<Contact> timed) {
        assertThat(found.path("timed").asLong()).as(what).isEqualTo(timed.size());
        assertFigure(what, found.path("meanSeconds"), timed.stream().mapToInt(HandleTimesPropertyTest::seconds).average()
                .orElse(Double.NaN));
    }

    private static int seconds(Contact contact) {
        return RandomCentre.Traits.of(contact).handleSeconds();
    }

    private static void assertFigure(String what, JsonNode found, double expected) {
        assertThat(found.isNull()).as(what).isEqualTo(Double.isNaN(expected));
        if (!found.isNull()) {
            assertThat(found.asDouble()).as(what).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    /** Counts contact by contact. */
    private static final class Plain {
        private final RandomCentre centre;
        private final Definition definition;
        private final List<Contact> timed = new ArrayList<>();
        private final Set<String> topics;
        private final Map<String, Map<String, Map<String, Long>>> byTopic = new HashMap<>();

        Plain(RandomCentre centre, Definition definition) {
            this.centre = centre;
            this.definition = definition;
            for (List<Contact> customer : centre.customers()) {
                PlainRecount everyContact = new PlainRecount(definition.ofAllContacts(), ZoneOffset.UTC, Instant.now(),
                        customer);
                customer.stream().filter(contact -> RandomCentre.Traits.of(contact).handleSeconds() != null)
                        .filter(contact -> everyContact.verdict(contact) != VerdictKind.EXCLUDED).forEach(timed::add);
            }
            topics = centre.customers().stream().flatMap(List::stream).map(contact -> orNone(contact.topic()))
                    .collect(Collectors.toSet());
        }

        List<Contact> timed() {
            return timed;
        }

        Map<String, Map<String, Long>> figures(String groupBy, Predicate<Contact> filter) {
            return new PlainReport(definition, Instant.now(), false).groups(centre.customers(), groupBy, filter);
        }

        private List<Contact> timedOf(List<Contact> some, String topic) {
            return some.stream().filter(contact -> isOf(contact, "topic", topic)).toList();
        }

        void assertExpected(String agent, JsonNode found, List<Contact> ofAgent) {
            assertFigure("seconds of " + agent, found.path("seconds"),
                    expected(topic -> timedOf(ofAgent, topic).size(), topic -> timedOf(timed, topic).stream()
                            .mapToInt(HandleTimesPropertyTest::seconds).average().orElse(Double.NaN)));
            for (String side : List.of("internal", "external")) {
                assertFigure(side + " of " + agent, found.path(side),
                        expected(topic -> count("agent", agent, topic, side + ".determined"),
                                topic -> count("none", "all", topic, side + ".resolved")
                                        / count("none", "all", topic, side + ".determined")));
            }
        }

        private double count(String groupBy, String key, String topic, String figure) {
            Map<String, Long> group = byTopic.computeIfAbsent(groupBy + topic,
                    any -> figures(groupBy, contact -> isOf(contact, "topic", topic))).get(key);
            return group == null ? 0 : Objects.requireNonNullElse(group.get(figure), 0L);
        }

        /** What everybody's figures give with the numbers of one. */
        private double expected(ToDoubleFunction<String> numbers, ToDoubleFunction<String> everybodys) {
            List<String> known = topics.stream().filter(topic -> numbers.applyAsDouble(topic) > 0).toList();
            double sum = known.stream().mapToDouble(topic -> numbers.applyAsDouble(topic) * everybodys.applyAsDouble(topic))
                    .sum();
            return sum / known.stream().mapToDouble(numbers).sum();
        }
    }
}
