package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.chain.Recount;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.DefinitionBuilder;
import org.fcrsuite.metrics.domain.RandomFacts;
import org.fcrsuite.metrics.domain.RepeatChannel;
import org.fcrsuite.metrics.domain.SameIssue;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Whatever comes in whatever order, as often as it may: every figure that the API reports is what a plain count of the raw
 * contacts gives. Through PostgreSQL, the chains, the outcomes and the columns, for random definitions.
 */
@QuarkusTest
class FiguresPropertyTest {

    private static final Instant OBSERVED_THROUGH = Instant.parse("2026-04-20T12:00:00Z");
    private static final List<String> GROUPS = List.of("none", "day", "week", "month", "channel", "topic", "team", "queue",
            "agent");
    private static final int SEEDS = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    @Inject
    SourceRecorder sources;

    @Inject
    Definitions definitions;

    @Inject
    Recount recount;

    @Test
    void everyFigureIsThatOfAPlainCountOfTheRawContacts() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String source = "property-" + seed;
            RandomFacts facts = new RandomFacts(seed);
            RandomCentre centre = new RandomCentre(source, facts, 25);
            record(centre.shuffled(facts.random()), facts.random());
            sources.record(List.of(new SourceObserved(source, OBSERVED_THROUGH, 1L)));
            for (int i = 0; i < 3; i++) {
                Definition definition = chained(facts.definition(), "property-%d-%d".formatted(seed, i), (seed + i) % 3,
                        Credit.values()[i % 3]);
                definitions.create(definition, "test");
                compareAll(centre, definition, facts.random());
            }
        }
        assertThat(recount.run().places()).isEmpty();
    }

    /** In batches of any size, as Kafka would bring them. */
    private void record(List<Object> events, Random random) {
        for (int i = 0; i < events.size();) {
            List<Object> batch = events.subList(i, Math.min(events.size(), i + 1 + random.nextInt(80)));
            contacts.record(of(batch, ContactRecorded.class));
            surveys.record(of(batch, SurveyFact.class));
            i += batch.size();
        }
    }

    private static <T> List<T> of(List<Object> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** All rules at random but those that make chains: of these there may be few at once. */
    private static Definition chained(Definition d, String name, int chaining, Credit credit) {
        DefinitionBuilder rules = Definition.named(name).windowDays(d.windowDays()).transfer(d.transfer())
                .escalation(d.escalation()).reopen(d.reopen()).disposition(d.disposition())
                .maxAgentReplies(d.maxAgentReplies()).maxCustomerReplies(d.maxCustomerReplies()).maxAgents(d.maxAgents())
                .unit(d.unit()).excludeUnassigned(d.excludeUnassigned()).excludeTopics(d.excludeTopics()).credit(credit)
                .partly(d.partly()).mustBeOneContact(d.mustBeOneContact());
        return switch (chaining) {
            case 0 -> rules.build();
            case 1 -> rules.sameIssue(SameIssue.TOPIC).repeatChannel(RepeatChannel.SAME).reconnectMinutes(60)
                    .excludeOutbound(false).excludeAutomated(false).build();
            default -> rules.sameIssue(SameIssue.ANY_CONTACT).reconnectMinutes(0).excludeAbandoned(false).build();
        };
    }

    private void compareAll(RandomCentre centre, Definition definition, Random random) {
        for (String groupBy : GROUPS) {
            compare(centre, definition, groupBy, Map.of(), contact -> true);
        }
        String topic = random.nextBoolean() ? "billing" : "delivery";
        compare(centre, definition, "none", Map.of("topic", topic), contact -> topic.equals(contact.topic()));
        compare(centre, definition, "channel", Map.of("topic", topic), contact -> topic.equals(contact.topic()));
        compare(centre, definition, "agent", Map.of("channel", "PHONE"),
                contact -> contact.channel().name().equals("PHONE"));
        compare(centre, definition, "day", Map.of("topic", "", "channel", "EMAIL"),
                contact -> contact.topic() == null && contact.channel().name().equals("EMAIL"));
        for (String then : List.of("2026-03-08T00:00:00Z", "2026-03-17T13:20:00Z")) {
            PlainReport plain = new PlainReport(definition, Instant.parse(then), true);
            LocalDate day = LocalDate.ofInstant(Instant.parse(then).minusNanos(1), ZoneOffset.UTC);
            compare(plain.groups(centre.customersAsOf(day), "channel", contact -> true), centre, definition, "channel",
                    Map.of("asOf", then));
        }
        compareWindows(centre, definition);
    }

    private static void compareWindows(RandomCentre centre, Definition definition) {
        JsonNode report = read("/v1/windows", centre, definition, Map.of());
        for (int days : List.of(1, 7, 30, 90)) {
            Map<String, Long> expected = new PlainReport(definition.withWindowDays(days), OBSERVED_THROUGH, false)
                    .groups(centre.customers(), "none", contact -> true).get("all");
            expected.keySet().removeIf(figure -> !isOfOneSide(figure));
            JsonNode step = StreamSupport.stream(report.get("steps").spliterator(), false)
                    .filter(one -> one.get("windowDays").asInt() == days).findFirst().orElseThrow();
            assertThat(PlainReport.one(step, expected.keySet())).as("window of %d days, of %s", days, definition)
                    .isEqualTo(expected);
        }
    }

    private static boolean isOfOneSide(String figure) {
        return figure.startsWith("internal.") || figure.startsWith("external.");
    }

    private void compare(RandomCentre centre, Definition definition, String groupBy, Map<String, String> filters,
            Predicate<Contact> filter) {
        PlainReport plain = new PlainReport(definition, OBSERVED_THROUGH, false);
        compare(plain.groups(centre.customers(), groupBy, filter), centre, definition, groupBy, filters);
    }

    private void compare(Map<String, Map<String, Long>> expected, RandomCentre centre, Definition definition, String groupBy,
            Map<String, String> more) {
        compare(expected, "/v1/reconciliation", centre, definition, groupBy, more);
        expected.values().forEach(counts -> counts.keySet().removeIf(figure -> !isOfOneSide(figure)));
        compare(expected, "/v1/fcr", centre, definition, groupBy, more);
    }

    private static void compare(Map<String, Map<String, Long>> expected, String path, RandomCentre centre,
            Definition definition, String groupBy, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("groupBy", groupBy);
        JsonNode report = read(path, centre, definition, parameters);
        Set<String> figures = expected.values().stream().flatMap(counts -> counts.keySet().stream())
                .collect(Collectors.toSet());
        Map<String, Map<String, Long>> found = PlainReport.of(report, figures);
        if (groupBy.equals("none") && expected.isEmpty()) {
            found.remove("all");
        }
        assertThat(found).as("%s by %s, %s, of %s", path, groupBy, more, definition).isEqualTo(expected);
    }

    private static JsonNode read(String path, RandomCentre centre, Definition definition, Map<String, String> parameters) {
        String source = centre.customers().get(0).get(0).name().source();
        String answer = asAdmin().queryParam("source", source).queryParam("definition", definition.name())
                .queryParams(parameters).get(path).then().log().ifValidationFails().statusCode(200).extract().asString();
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("The answer is not JSON", unreadable);
        }
    }

    @Test
    void anyInterleavingOfTheSameEventsGivesTheSameFigures() {
        List<String> reports = new ArrayList<>();
        for (int order = 0; order < 4; order++) {
            String source = "interleaved-" + order;
            RandomCentre centre = new RandomCentre(source, new RandomFacts(77), 40);
            Random random = new Random(order);
            record(order == 0 ? centre.events(random) : centre.shuffled(random), random);
            sources.record(List.of(new SourceObserved(source, OBSERVED_THROUGH, 1L)));
            StringBuilder all = new StringBuilder();
            for (String groupBy : GROUPS) {
                all.append(groups("/v1/fcr", source, groupBy));
            }
            reports.add(all.append(groups("/v1/reconciliation", source, "none"))
                    .append(groups("/v1/reconciliation", source, "agent")).toString());
        }
        assertThat(reports).allMatch(reports.get(0)::equals);
    }

    private static String groups(String path, String source, String groupBy) {
        return asAdmin().queryParam("source", source).queryParam("groupBy", groupBy).get(path).then().statusCode(200)
                .extract().jsonPath().getString("groups");
    }
}
