package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Whatever comes in whatever order, as often as it may: every figure that the API reports is what a plain count of the raw
 * contacts gives. Through PostgreSQL, the chains, the outcomes and the columns, for random definitions.
 */
@QuarkusTest
class FiguresPropertyTest {

    private static final Instant OBSERVED_THROUGH = Instant.parse("2026-04-20T12:00:00Z");
    private static final List<String> GROUPS = List.of("none", "day", "month", "channel", "topic", "team", "queue", "agent");
    private static final int SEEDS = 2;

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
            compare(plain.groups(centre.customers(), "channel", contact -> true), centre, definition, "channel",
                    Map.of("asOf", then));
        }
    }

    private void compare(RandomCentre centre, Definition definition, String groupBy, Map<String, String> filters,
            Predicate<Contact> filter) {
        PlainReport plain = new PlainReport(definition, OBSERVED_THROUGH, false);
        compare(plain.groups(centre.customers(), groupBy, filter), centre, definition, groupBy, filters);
    }

    private void compare(Map<String, Map<String, Long>> expected, RandomCentre centre, Definition definition, String groupBy,
            Map<String, String> more) {
        String source = centre.customers().get(0).get(0).name().source();
        JsonPath report = asAdmin().queryParam("source", source).queryParam("definition", definition.name())
                .queryParam("groupBy", groupBy).queryParams(more).get("/v1/fcr").then().log().ifValidationFails()
                .statusCode(200).extract().jsonPath();
        Set<String> figures = expected.values().stream().flatMap(counts -> counts.keySet().stream())
                .collect(Collectors.toSet());
        Map<String, Map<String, Long>> found = PlainReport.of(report, figures);
        if (groupBy.equals("none") && expected.isEmpty()) {
            found.remove("all");
        }
        assertThat(found).as("by %s, %s, of %s: %s", groupBy, more, source, definition).isEqualTo(expected);
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
