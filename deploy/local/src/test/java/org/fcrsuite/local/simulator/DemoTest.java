package org.fcrsuite.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Against a stand-in for the services, which the suite's own end-to-end test is not. */
class DemoTest {

    private static final Instant NOW = Instant.parse("2026-05-12T14:20:00Z");
    private static final Set<String> FIELDS_OF_A_CONTACT = Set.of("source", "externalId", "channel", "direction",
            "startedAt", "endedAt", "customer", "caseNumber", "topic", "agent", "team", "queue", "disposition",
            "transfers", "escalated", "reopens", "agentReplies", "customerReplies", "agentsInvolved", "handleSeconds",
            "holdSeconds", "silenceSeconds", "sentiment", "abandoned", "automated", "surveyAllowed");

    private final List<String> said = new ArrayList<>();
    private final Progress progress = new Progress() {

        @Override
        public void say(String line) {
            said.add(line);
        }

        @Override
        public void advance(String task, long done, long total) {
            assertThat(done).isBetween(0L, total);
        }
    };
    private FakeSuite suite;

    @BeforeEach
    void start() throws IOException {
        suite = new FakeSuite();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void theWholeHistoryArrivesAlthoughTheServicesAreBusyAtTimes() throws InterruptedException {
        SimulatedCentre centre = SimulatedCentre.at(Instant.parse("2026-05-12T14:00:00Z"), SimulatedCentre.SEED);

        demoAt(NOW).history();

        assertThat(suite.contacts).hasSameSizeAs(centre.contacts());
        assertThat(suite.answers).hasSameSizeAs(centre.answers());
        assertThat(said).last().asString().contains("really solved at the first contact");
    }

    @Test
    void aContactHasOnlyFieldsOfTheApiAndHistoryIsNeverSurveyed() throws InterruptedException {
        demoAt(NOW).history();

        Set<String> fields = new HashSet<>();
        suite.contacts.values().forEach(contact -> contact.fieldNames().forEachRemaining(fields::add));
        assertThat(fields).isEqualTo(FIELDS_OF_A_CONTACT);
        assertThat(suite.contacts.values()).noneMatch(contact -> contact.get("surveyAllowed").asBoolean());
        assertThat(suite.contacts.get("H-000001").get("customer").fieldNames()).toIterable()
                .containsExactlyInAnyOrder("id", "email", "name", "locale", "timeZone");
    }

    @Test
    void aSecondStartSendsNothingAgainNotEvenDaysLater() throws InterruptedException {
        demoAt(NOW).history();
        int posts = suite.posts.get();

        demoAt(NOW.plus(Duration.ofDays(3))).history();

        assertThat(suite.posts).hasValue(posts);
        assertThat(said).anyMatch(line -> line.contains("here already"));
    }

    @Test
    void aStartThatWasCutShortIsCompletedDaysLaterWithTheSameHistory() throws InterruptedException {
        suite.refusedAfter.set(20);
        assertThatThrownBy(() -> demoAt(NOW).history()).isInstanceOf(DemoFailure.class).hasMessageContaining("500");
        JsonNode first = suite.contacts.get("H-000001");
        suite.refusedAfter.set(Integer.MAX_VALUE);

        demoAt(NOW.plus(Duration.ofDays(3))).history();

        assertThat(suite.contacts.get("H-000001")).isEqualTo(first);
        assertThat(suite.contacts).hasSizeGreaterThan(28_000).containsKey("H-000002");
    }

    @Test
    void contactsThatAreNotItsOwnAreFound() throws Exception {
        demoAt(NOW).history();
        assertThat(Demo.findsOtherContacts(suite.target(), progress)).isFalse();

        suite.contacts.put("A-1", new ObjectMapper().readTree("{\"source\": \"helpdesk\"}"));

        assertThat(Demo.findsOtherContacts(suite.target(), progress)).isTrue();
    }

    @Test
    void aNewContactHasJustEndedAndItsCustomerMayBeAsked() throws InterruptedException {
        new Trickle(demoAt(NOW).ingest(), Clock.fixed(NOW, ZoneOffset.UTC)).next();

        JsonNode contact = suite.contacts.values().iterator().next();
        assertThat(Instant.parse(contact.get("endedAt").asText())).isEqualTo(NOW);
        assertThat(contact.get("surveyAllowed").asBoolean()).isTrue();
        assertThat(contact.get("customer").has("email")).isNotEqualTo(contact.get("customer").has("phone"));
    }

    @Test
    void newCustomersAreReachedByMailOrByANumberThatIsNobodys() throws InterruptedException {
        Trickle trickle = new Trickle(demoAt(NOW).ingest(), new Ticking(NOW));
        for (int i = 0; i < 60; i++) {
            trickle.next();
        }

        var customers = suite.contacts.values().stream().map(contact -> contact.get("customer")).toList();
        assertThat(customers).filteredOn(customer -> customer.has("email"))
                .allMatch(customer -> customer.get("email").asText().endsWith("@example.com")).isNotEmpty();
        assertThat(customers).filteredOn(customer -> !customer.has("email"))
                .allMatch(customer -> customer.get("phone").asText().matches("\\+447700900\\d{3}")).isNotEmpty();
    }

    /** A millisecond later each time, so that contacts have ids of their own. */
    private static final class Ticking extends Clock {

        private Instant now;

        private Ticking(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Demo demoAt(Instant now) {
        return new Demo(suite.target(), progress, Clock.fixed(now, ZoneOffset.UTC));
    }
}
