package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.PlainRecount;
import org.fcrsuite.metrics.domain.RandomFacts;
import org.fcrsuite.metrics.domain.Rule;
import org.fcrsuite.metrics.domain.Survey;
import org.fcrsuite.metrics.domain.Unit;
import org.fcrsuite.metrics.domain.VerdictKind;
import org.fcrsuite.metrics.facts.PlainStandard.Figure;
import org.fcrsuite.metrics.facts.PlainStandard.Judged;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * For customers with contacts at random: each band of each driver, and before and after a change, is with everybody's mix of
 * topics what a plain computation from the raw contacts gives.
 */
@QuarkusTest
class AdjustedPropertyTest {

    private static final int SEEDS = 3;
    private static final int DAYS = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What each driver measures, said once more. */
    private static final Map<String, Function<Contact, Integer>> MEASURES = new TreeMap<>(Map.of(
            "TRANSFERS", Contact::transfers,
            "ESCALATED", contact -> contact.escalated() ? 1 : 0,
            "AGENTS_INVOLVED", contact -> contact.agentsInvolved() == null ? null : Math.max(1, contact.agentsInvolved()),
            "HANDLE_SECONDS", contact -> RandomCentre.Traits.of(contact).handleSeconds(),
            "HOLD_SECONDS", contact -> RandomCentre.Traits.of(contact).holdSeconds(),
            "SILENCE_SECONDS", contact -> RandomCentre.Traits.of(contact).silenceSeconds(),
            "SENTIMENT", AdjustedPropertyTest::sentiment,
            "HOUR", contact -> started(contact).getHour(),
            "WEEKDAY", contact -> started(contact).getDayOfWeek().getValue()));

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    /** How often each way of ending was seen: a property that never comes to the point proves nothing. */
    private final Map<String, Integer> seen = new TreeMap<>();

    private record Side(Contact contact, LocalDate day, Judged internal, Judged external) {
    }

    private static Integer sentiment(Contact contact) {
        Double sentiment = RandomCentre.Traits.of(contact).sentiment();
        return sentiment == null ? null : Integer.valueOf((int) Math.round(100 * sentiment));
    }

    private static ZonedDateTime started(Contact contact) {
        return contact.startedAt().atZone(ZoneOffset.UTC);
    }

    /** Years of their own for each: a change is looked at over all sources, and chains go on for long. */
    private static LocalDate first(int seed) {
        return LocalDate.of(1980 + 4 * seed, 3, 1);
    }

    private RandomCentre recorded(int seed) {
        RandomCentre centre = RandomCentre.mixed("adjusted-" + seed, new RandomFacts(seed), 500, first(seed), DAYS);
        List<Object> events = centre.shuffled(new Random(seed));
        contacts.record(events.stream().filter(ContactRecorded.class::isInstance).map(ContactRecorded.class::cast).toList());
        surveys.record(events.stream().filter(SurveyFact.class::isInstance).map(SurveyFact.class::cast).toList());
        return centre;
    }

    /** What drives a dropped call is read off all its parts, which {@link DroppedCallTest} proves: here each stands alone. */
    private static List<Definition> definitions() {
        for (String definition : List.of("""
                {"name": "adjusted-first", "reconnectMinutes": 0}""",
                """
                        {"name": "adjusted-all", "unit": "ALL_CONTACTS", "reopen": "ALLOWED", "windowDays": 3, "reconnectMinutes": 0}""")) {
            asAdmin().contentType("application/json").body(definition).post("/v1/definitions");
        }
        return List.of(Definition.named("adjusted-first").reconnectMinutes(0).build(), Definition.named("adjusted-all")
                .unit(Unit.ALL_CONTACTS).reopen(Rule.ALLOWED).windowDays(3).reconnectMinutes(0).build());
    }

    private static List<Side> judged(RandomCentre centre, Definition definition) {
        List<Side> judged = new ArrayList<>();
        for (List<Contact> customer : centre.customers()) {
            PlainRecount plain = new PlainRecount(definition, ZoneOffset.UTC, Instant.now(), customer);
            for (Contact contact : customer) {
                VerdictKind internal = plain.verdict(contact);
                Survey survey = plain.survey(contact);
                boolean counts = internal != VerdictKind.EXCLUDED && survey.answered() && !survey.suspect();
                judged.add(new Side(contact,
                        LocalDate.ofInstant(plain.endOf(contact).orElse(contact.startedAt()), ZoneOffset.UTC),
                        judged(contact, internal), counts ? judged(contact, plain.external(contact, false)) : null));
            }
        }
        return judged;
    }

    private static Judged judged(Contact contact, VerdictKind kind) {
        boolean resolved = kind == VerdictKind.RESOLVED_AT_FIRST_CONTACT;
        return resolved || kind == VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT
                ? new Judged(String.valueOf(contact.topic()), resolved)
                : null;
    }

    private static List<Judged> of(List<Side> all, Predicate<Side> which, Function<Side, Judged> figure) {
        return all.stream().filter(which).map(figure).filter(Objects::nonNull).toList();
    }

    private static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.then().log().ifValidationFails().statusCode(200).extract().asString());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void everyBandOfEveryDriverIsAdjustedAsAPlainComputationDoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomCentre centre = recorded(seed);
            for (Definition definition : definitions()) {
                List<Side> all = judged(centre, definition);
                JsonNode report = json(asAdmin().queryParam("source", "adjusted-" + seed)
                        .queryParam("definition", definition.name()).get("/v1/drivers"));
                for (JsonNode driver : report.path("drivers")) {
                    String name = driver.path("driver").asText();
                    if (!name.equals("TOPIC")) {
                        compareBands(name, driver.path("bands"), all);
                    }
                }
            }
        }
        assertThat(seen).as("each way of ending").containsKeys("adjusted", "too few", "too few of the topics")
                .extractingByKey("adjusted").satisfies(times -> assertThat(times).isGreaterThan(100));
    }

    private void compareBands(String driver, JsonNode bands, List<Side> all) {
        long internal = 0;
        for (JsonNode band : bands) {
            Predicate<Side> isIn = driver.equals("LANGUAGE")
                    ? side -> Objects.equals(RandomCentre.Traits.of(side.contact()).language(), text(band.path("name")))
                    : side -> isIn(band, MEASURES.get(driver).apply(side.contact()));
            compare(driver + " " + band, band.path("internal"), all, isIn, Side::internal);
            compare(driver + " " + band, band.path("external"), all, isIn, Side::external);
            internal += band.at("/internal/determined").asLong();
        }
        assertThat(internal).as("no contact is in no band of " + driver)
                .isEqualTo(of(all, any -> true, Side::internal).size());
    }

    private static String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static boolean isIn(JsonNode band, Integer value) {
        if (value == null || band.path("from").isNull()) {
            return value == null && band.path("from").isNull();
        }
        return value >= band.path("from").asInt() && (band.path("below").isNull() || value < band.path("below").asInt());
    }

    private void compare(String what, JsonNode found, List<Side> all, Predicate<Side> isIn, Function<Side, Judged> side) {
        List<Judged> group = of(all, isIn, side);
        Figure expected = PlainStandard.adjusted(group, of(all, any -> true, side));
        assertCounts(what, found, group);
        assertAdjusted(what, found, expected);
        seen.merge(expected != null ? "adjusted" : group.size() < 30 ? "too few" : "too few of the topics", 1, Integer::sum);
    }

    private static void assertCounts(String what, JsonNode found, List<Judged> group) {
        assertThat(found.path("determined").asLong()).as(what).isEqualTo(group.size());
        assertThat(found.path("resolved").asLong()).as(what).isEqualTo(group.stream().filter(Judged::resolved).count());
        if (!group.isEmpty()) {
            assertFigure(what, found, "rate", "low", "high", PlainStandard.wilson(group));
        }
    }

    private static void assertAdjusted(String what, JsonNode found, Figure expected) {
        assertThat(found.path("adjusted").isNull()).as(what).isEqualTo(expected == null);
        if (expected != null) {
            assertFigure(what, found, "adjusted", "adjustedLow", "adjustedHigh", expected);
        }
    }

    private static void assertFigure(String what, JsonNode found, String value, String low, String high, Figure expected) {
        assertThat(found.path(value).asDouble()).as(what).isCloseTo(expected.value(), within(1e-9));
        assertThat(found.path(low).asDouble()).as(what).isCloseTo(expected.low(), within(1e-9));
        assertThat(found.path(high).asDouble()).as(what).isCloseTo(expected.high(), within(1e-9));
    }

    @Test
    void beforeAndAfterAChangeAreAdjustedAsAPlainComputationDoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomCentre centre = recorded(seed);
            for (Definition definition : definitions()) {
                List<Side> all = judged(centre, definition);
                effect("\"scope\": \"AGENTS\", \"members\": [\"ann\"]", seed, definition, all,
                        side -> "ann".equals(side.contact().agent()));
                effect("\"scope\": \"TOPIC\", \"members\": [\"billing\"]", seed, definition, all,
                        side -> "billing".equals(side.contact().topic()));
                effect("\"scope\": \"TEAM\", \"members\": [\"nobody\"]", seed, definition, all, side -> false);
                effect("\"scope\": \"ALL\"", seed, definition, all, null);
            }
        }
        assertThat(seen).containsKeys("effect", "no effect");
    }

    /** @param isMember null where it was for everybody */
    private void effect(String scope, int seed, Definition definition, List<Side> all, Predicate<Side> isMember) {
        LocalDate made = first(seed).plusDays(DAYS);
        int id = asAdmin().contentType("application/json")
                .body("{\"what\": \"at random\", \"madeOn\": \"" + made + "\", " + scope + "}").post("/v1/changes").then()
                .statusCode(201).extract().jsonPath().getInt("id");
        JsonNode effect = json(asAdmin().queryParam("definition", definition.name()).queryParam("days", DAYS)
                .get("/v1/changes/" + id + "/effect"));
        compareSide(scope, effect.path("internal"), all, made, isMember, Side::internal);
        compareSide(scope, effect.path("external"), all, made, isMember, Side::external);
    }

    private void compareSide(String what, JsonNode found, List<Side> all, LocalDate made, Predicate<Side> isMember,
            Function<Side, Judged> figure) {
        Predicate<Side> ours = isMember == null ? any -> true : isMember;
        Figure changed = compareTurn(what, found.path("changed"), all, made, ours, figure);
        Figure others = isMember == null ? new Figure(0, 0, 0)
                : compareTurn("others, " + what, found.path("others"), all, made, ours.negate(), figure);
        assertThat(found.path("others").isNull()).isEqualTo(isMember == null);
        Figure effect = changed == null || others == null ? null : changed.minus(others);
        assertDifference(what, found.path("effect"), effect);
        seen.merge(effect == null ? "no effect" : "effect", 1, Integer::sum);
    }

    private static Figure compareTurn(String what, JsonNode found, List<Side> all, LocalDate made, Predicate<Side> who,
            Function<Side, Judged> figure) {
        List<Judged> before = of(all, who.and(side -> side.day().isBefore(made)
                && !side.day().isBefore(made.minusDays(DAYS))), figure);
        List<Judged> after = of(all, who.and(side -> side.day().isAfter(made)
                && !side.day().isAfter(made.plusDays(DAYS))), figure);
        assertCounts("before, " + what, found.path("before"), before);
        assertCounts("after, " + what, found.path("after"), after);
        Figure then = PlainStandard.adjustedTo(before, before, after);
        Figure now = PlainStandard.adjustedTo(after, before, after);
        assertAdjusted("before, " + what, found.path("before"), then);
        assertAdjusted("after, " + what, found.path("after"), now);
        Figure difference = then == null || now == null ? null : now.minus(then);
        assertDifference(what, found.path("difference"), difference);
        return difference;
    }

    private static void assertDifference(String what, JsonNode found, Figure expected) {
        assertThat(found.isNull()).as(what).isEqualTo(expected == null);
        if (expected != null) {
            assertFigure(what, found, "difference", "low", "high", expected);
        }
    }
}
