package org.fcrsuite.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.Direction;
import org.fcrsuite.metrics.domain.RandomFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** For customers with contacts at random: who comes back is who comes back in a plain look at the raw contacts. */
@QuarkusTest
class CausesPropertyTest {

    private static final String SOURCE = "causes-property";
    private static final Instant OBSERVED_THROUGH = Instant.parse("2026-04-20T12:00:00Z");
    private static final LocalDate LAST_FINAL_DAY = LocalDate.of(2026, 4, 12);
    private static final Duration WINDOW = Duration.ofDays(7);

    @Inject
    ContactRecorder contacts;

    @Inject
    SurveyRecorder surveys;

    @Inject
    SourceRecorder sources;

    private RandomCentre centre;

    @BeforeEach
    void contactsAreThere() {
        centre = IntStream.iterate(0, seed -> seed + 1)
                .mapToObj(seed -> new RandomCentre(SOURCE, new RandomFacts(seed), 60))
                .filter(CausesPropertyTest::hasAnOrder).findFirst().orElseThrow();
        List<Object> events = centre.shuffled(new Random(11));
        contacts.record(events.stream().filter(ContactRecorded.class::isInstance).map(ContactRecorded.class::cast).toList());
        surveys.record(events.stream().filter(SurveyFact.class::isInstance).map(SurveyFact.class::cast).toList());
        sources.record(List.of(new SourceObserved(SOURCE, OBSERVED_THROUGH, 1L)));
        asAdmin().contentType("application/json").body("""
                {"name": "causes-property", "unit": "ALL_CONTACTS", "reopen": "ALLOWED", "reconnectMinutes": 0}""")
                .post("/v1/definitions");
    }

    /** Of contacts that begin at once, nobody can say which one is the next. */
    private static boolean hasAnOrder(RandomCentre centre) {
        return centre.customers().stream()
                .allMatch(customer -> customer.stream().map(Contact::startedAt).distinct().count() == customer.size());
    }

    private static JsonPath get(String path, String definition, String groupBy) {
        return asAdmin().queryParam("source", SOURCE).queryParam("definition", definition).queryParam("groupBy", groupBy)
                .get(path).then().log().ifValidationFails().statusCode(200).extract().jsonPath();
    }

    private static boolean counts(Contact contact) {
        return contact.customerKnown() && contact.direction() != Direction.OUTBOUND && !contact.abandoned()
                && !contact.automated();
    }

    private static boolean isDetermined(Contact contact) {
        return counts(contact) && contact.endedAt() != null && (contact.caseNumber() != null || contact.topic() != null)
                && !LocalDate.ofInstant(contact.endedAt(), ZoneOffset.UTC).isAfter(LAST_FINAL_DAY);
    }

    private static long cameBack(List<Contact> customer) {
        return customer.stream().filter(CausesPropertyTest::isDetermined)
                .filter(contact -> customer.stream().anyMatch(other -> counts(other)
                        && other.startedAt().isAfter(contact.startedAt())
                        && other.startedAt().isBefore(contact.endedAt().plus(WINDOW))))
                .count();
    }

    @Test
    void whoComesBackIsWhoDoesInThePlainContacts() {
        JsonPath repeats = get("/v1/repeats", "causes-property", "none");
        JsonPath figures = get("/v1/fcr", "causes-property", "none").setRootPath("groups[0].internal");

        long determined = centre.customers().stream().flatMap(List::stream).filter(CausesPropertyTest::isDetermined).count();
        long returned = centre.customers().stream().mapToLong(CausesPropertyTest::cameBack).sum();
        assertThat(repeats.getLong("sameIssue.of")).isEqualTo(determined).isEqualTo(figures.getLong("determined"));
        assertThat(repeats.getLong("sameIssue.contacts"))
                .isEqualTo(figures.getLong("determined") - figures.getLong("resolved")).isPositive();
        assertThat(repeats.getLong("anythingElse.contacts")).isPositive()
                .isEqualTo(returned - repeats.getLong("sameIssue.contacts"));
        assertThat(sum(repeats, "ways.share.contacts")).isEqualTo(returned);
        assertThat(sum(repeats, "days.sameIssue.contacts")).isEqualTo(repeats.getLong("sameIssue.contacts"));
        assertThat(sum(repeats, "days.anythingElse.contacts")).isEqualTo(repeats.getLong("anythingElse.contacts"));
    }

    private static long sum(JsonPath report, String path) {
        return report.<Integer> getList(path).stream().mapToLong(Integer::longValue).sum();
    }

    @Test
    void driversByTopicAreTheFiguresByTopic() {
        for (String definition : List.of("default", "causes-property", "one-touch", "net-fcr")) {
            JsonPath drivers = get("/v1/drivers", definition, "none");
            JsonPath figures = get("/v1/fcr", definition, "topic");
            for (String topic : List.of("billing", "delivery")) {
                String band = "drivers.find { it.driver == 'TOPIC' }.bands.find { it.name == '" + topic + "' }.";
                String group = "groups.find { it.key == '" + topic + "' }.";
                for (String count : List.of("internal.resolved", "internal.determined", "external.resolved",
                        "external.determined")) {
                    assertThat(drivers.getLong(band + count)).as("%s, %s, %s", definition, topic, count)
                            .isEqualTo(figures.getLong(group + count));
                }
            }
        }
    }
}
