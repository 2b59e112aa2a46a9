package org.fcrsuite.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.fcrsuite.ingest.ServiceTest;
import org.fcrsuite.kit.testing.Contracts;
import org.fcrsuite.kit.testing.Topic;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What this service says is what the samples in contracts/ say, field by field. */
@ServiceTest
class EventContractTest {

    @Inject
    SourceObservations observations;

    private final String externalId = UUID.randomUUID().toString();

    /** The contact of the samples, as its source would send it. */
    private void send(int revision) {
        asAdmin().contentType("application/json").body("""
                {"source":"helpdesk","externalId":"%s","revision":%d,"channel":"PHONE","startedAt":"2026-03-02T09:58:00Z",
                 "endedAt":"2026-03-02T10:06:30Z","caseNumber":"C-1045","topic":"billing","agent":"agent-17",
                 "team":"north","queue":"invoices","disposition":"RESOLVED","transfers":1,"agentReplies":2,
                 "customerReplies":1,"agentsInvolved":2,"handleSeconds":510,"holdSeconds":40,"silenceSeconds":12,
                 "sentiment":-0.35,"customer":{"id":"%s","email":"ana@example.org","phone":"+31612345678","name":"Ana",
                 "locale":"nl-NL","timeZone":"Europe/Amsterdam"}}""".formatted(externalId, revision, externalId))
                .post("/v1/contacts").then().statusCode(revision == 1 ? 201 : 200);
    }

    /** The sample with the names of this test's contact in it, and without what differs by nature. */
    private static ObjectNode comparable(JsonNode event, JsonNode like) {
        ObjectNode copy = event.deepCopy();
        Stream.of("id", "time", "subject").forEach(field -> copy.put(field, "…"));
        ObjectNode data = (ObjectNode) copy.get("data");
        Stream.of("source", "externalId", "customerKey").filter(data::has)
                .forEach(field -> data.set(field, like.at("/data/" + field)));
        return copy;
    }

    @Test
    void contactRecordedIsAsItsSample() {
        send(1);
        send(2);
        send(3);

        List<JsonNode> events = Topic.named("fcr.contacts").await(3, Topic.about("helpdesk", externalId));
        JsonNode sample = Contracts.json("ContactRecorded");

        assertThat(events).extracting(event -> event.at("/data/revision").asInt()).containsExactly(1, 2, 3);
        assertThat(comparable(events.get(2), sample)).isEqualTo(comparable(sample, sample));
        assertThat(events.get(2).get("subject")).isEqualTo(events.get(2).at("/data/customerKey"));
    }

    @Test
    void surveyRequestedIsAsItsSample() {
        send(1);

        JsonNode event = Topic.named("fcr.survey-requests").await(1, Topic.about("helpdesk", externalId)).get(0);
        JsonNode sample = Contracts.json("SurveyRequested");

        assertThat(comparable(event, sample)).isEqualTo(comparable(sample, sample));
    }

    @Test
    void whoMayNoLongerBeAskedIsTakenBack() {
        send(1);
        for (int revision = 2; revision <= 3; revision++) {
            asAdmin().contentType("application/json").body("""
                    {"source":"helpdesk","externalId":"%s","revision":%d,"channel":"PHONE","surveyAllowed":false,
                     "startedAt":"2026-03-02T09:58:00Z","customer":{"id":"%1$s"}}""".formatted(externalId, revision))
                    .post("/v1/contacts").then().statusCode(200);
        }

        List<JsonNode> events = Topic.named("fcr.survey-requests").await(2, Topic.about("helpdesk", externalId));
        JsonNode sample = Contracts.json("SurveyWithdrawn");

        assertThat(events.get(0).get("type").asText()).endsWith("SurveyRequested.v1");
        assertThat(comparable(events.get(1), sample)).isEqualTo(comparable(sample, sample));
    }

    @Test
    void ofContactsThatNeverMightBeSurveyedNothingIsTakenBack() {
        for (int revision = 1; revision <= 2; revision++) {
            asAdmin().contentType("application/json").body("""
                    {"source":"helpdesk","externalId":"%s","revision":%d,"channel":"PHONE","surveyAllowed":false,
                     "startedAt":"2026-03-02T09:58:00Z","endedAt":"2026-03-02T10:06:30Z"}""".formatted(externalId, revision))
                    .post("/v1/contacts").then().statusCode(revision == 1 ? 201 : 200);
        }
        Topic.named("fcr.contacts").await(2, Topic.about("helpdesk", externalId));
        send(3);

        List<JsonNode> events = Topic.named("fcr.survey-requests").await(1, Topic.about("helpdesk", externalId));

        assertThat(events).allSatisfy(event -> assertThat(event.get("type").asText()).endsWith("SurveyRequested.v1"));
    }

    @Test
    void addressesAreForgottenWithinADayAndAnHour() {
        send(1);
        Topic requests = Topic.named("fcr.survey-requests");
        requests.await(1, Topic.about("helpdesk", externalId));

        assertThat(requests.setting("retention.ms")).isEqualTo("86400000");
        assertThat(requests.setting("segment.ms")).isEqualTo("3600000");
    }

    @Test
    void sourceObservedIsAsItsSamples() {
        UUID importId = UUID.randomUUID();
        observations.begin(importId, externalId);
        observations.complete(importId, externalId, Instant.parse("2026-03-01T00:00:00Z"));
        asAdmin().contentType("application/json").body("""
                {"source":"%s","externalId":"1","channel":"PHONE","startedAt":"2026-03-02T09:58:00Z"}""".formatted(externalId))
                .post("/v1/contacts").then().statusCode(201);

        List<JsonNode> events = Topic.named("fcr.contacts").await(3,
                one -> one.get("type").asText().endsWith("SourceObserved.v1")
                        && externalId.equals(one.at("/data/source").asText()));

        JsonNode stated = Contracts.json("SourceObserved");
        JsonNode live = Contracts.json("SourceObserved-live");
        assertThat(events.get(0).at("/data/observedThrough").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(comparable(events.get(1), stated)).isEqualTo(comparable(stated, stated));
        assertThat(comparable(events.get(2), live)).isEqualTo(comparable(live, live));
        assertThat(events).allSatisfy(event -> assertThat(event.get("subject").asText()).isEqualTo(externalId));
    }
}
