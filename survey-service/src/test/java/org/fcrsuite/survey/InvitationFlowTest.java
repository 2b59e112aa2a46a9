package org.fcrsuite.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.Topic.about;
import static org.hamcrest.Matchers.containsString;

import java.util.List;

import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.kit.testing.Contracts;
import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.Topic;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class InvitationFlowTest {

    private final Topic surveys = Topic.named("fcr.surveys");

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @Test
    void aContactIsAskedAboutByMailAndTheEventSaysSo() {
        Requests request = Requests.aRequest().send();

        MimeMessage message = Mailbox.of(request.email()).awaitMessage();

        assertThat(Mailbox.header(message, "Subject")).isEqualTo("Is uw vraag opgelost?");
        List<JsonNode> events = surveys.await(2, about("helpdesk", request.externalId()));
        assertIsLikeTheSample(events.get(0), "InvitationSent");
        // No mail server says that a message has arrived: that it took it over counts until the message comes back.
        assertIsLikeTheSample(events.get(1), "InvitationDelivered");
    }

    private static void assertIsLikeTheSample(JsonNode event, String type) {
        assertThat(event.get("type").asText()).isEqualTo("org.fcrsuite." + type + ".v1");
        assertThat(event.get("data").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> Contracts.json(type).get("data").fieldNames());
    }

    @Test
    void theLinkInTheMailOpensThePage() {
        String token = Mailbox.of(Requests.aRequest().send().email()).awaitToken();

        given().get("/s/" + token).then().statusCode(200).body(containsString("Is uw vraag opgelost?"));
    }
}
