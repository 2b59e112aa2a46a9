package org.fcrsuite.survey.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.fcrsuite.kit.testing.Contracts;
import org.fcrsuite.kit.testing.Topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests as ingest-service sends them: the sample of the contract with a customer and a contact of its own. */
public final class Requests {

    private static final String TOPIC = "fcr.survey-requests";

    private final ObjectNode event = Contracts.json("SurveyRequested").deepCopy();

    private Requests() {
        String contact = UUID.randomUUID().toString();
        with("externalId", contact).with("customerKey", UUID.randomUUID().toString()).with("email", contact + "@example.org")
                .with("phone", aPhone()).without("endedAt").with("timeZone", "UTC");
        event.put("id", UUID.randomUUID().toString());
    }

    // Too long for any number of the United Kingdom: nobody has it.
    private static String aPhone() {
        return "+4477009%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    public static Requests aRequest() {
        return new Requests();
    }

    public Requests with(String field, String value) {
        data().put(field, value);
        return this;
    }

    public Requests with(String field, boolean value) {
        data().put(field, value);
        return this;
    }

    public Requests without(String field) {
        data().remove(field);
        return this;
    }

    public Requests endedAt(Instant end) {
        return with("endedAt", end.toString());
    }

    public Requests of(Requests other) {
        return with("customerKey", other.text("customerKey")).with("email", other.text("email"));
    }

    public String externalId() {
        return text("externalId");
    }

    public String email() {
        return text("email");
    }

    public String phone() {
        return text("phone");
    }

    public UUID customerKey() {
        return UUID.fromString(text("customerKey"));
    }

    /** Unless the test says otherwise, the contact ended two hours before it is announced. */
    public JsonNode json() {
        if (!data().has("endedAt")) {
            endedAt(MovableClock.time().minus(Duration.ofHours(2)));
        }
        return event;
    }

    public Requests send() {
        sendAll(List.of(this));
        return this;
    }

    public static void sendAll(List<Requests> requests) {
        List<String> events = new ArrayList<>();
        requests.forEach(request -> events.add(request.json().toString()));
        Topic.named(TOPIC).send("key", events.toArray(String[]::new));
    }

    /** As ingest-service sends it when a later revision of the contact no longer allows a survey. */
    public void withdraw() {
        ObjectNode withdrawn = Contracts.json("SurveyWithdrawn").deepCopy();
        ((ObjectNode) withdrawn.get("data")).put("externalId", externalId()).put("customerKey", text("customerKey"));
        Topic.named(TOPIC).send("key", withdrawn.toString());
    }

    private ObjectNode data() {
        return (ObjectNode) event.get("data");
    }

    private String text(String field) {
        return data().path(field).asText(null);
    }
}
