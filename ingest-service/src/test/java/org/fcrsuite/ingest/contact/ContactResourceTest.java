package org.fcrsuite.ingest.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.fcrsuite.ingest.ServiceTest;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Topic;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.response.ValidatableResponse;

@ServiceTest
class ContactResourceTest {

    private final String externalId = UUID.randomUUID().toString();

    private ValidatableResponse post(String body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/contacts").then();
    }

    private String contact(String more) {
        return """
                {"source":"helpdesk","externalId":"%s","channel":"PHONE","startedAt":"2026-03-02T09:58:00Z"%s}"""
                .formatted(externalId, more);
    }

    private ValidatableResponse get() {
        return asAdmin().get("/v1/contacts/helpdesk/" + externalId).then();
    }

    @Test
    void aNewContactIsCreatedAndCanBeReadBack() {
        post(contact(", \"customer\":{\"email\":\"Ana@Example.ORG\",\"locale\":\"nl_NL\"},\"topic\":\"billing\""))
                .statusCode(201).header("Location", endsWith("/v1/contacts/helpdesk/" + externalId))
                .body("status", equalTo("CREATED"));

        get().statusCode(200).body("topic", equalTo("billing")).body("direction", equalTo("INBOUND"))
                .body("customer.email", equalTo("Ana@Example.ORG")).body("customer.locale", equalTo("nl-NL"))
                .body("recordVersion", equalTo(1)).body("endedAt", nullValue());
    }

    @Test
    void theSameContactAgainIsUnchanged() {
        post(contact("")).statusCode(201);

        post(contact("")).statusCode(200).body("status", equalTo("UNCHANGED"));

        get().body("recordVersion", equalTo(1));
    }

    @Test
    void aGreaterRevisionReplacesAndASmallerIsIgnored() {
        post(contact(",\"revision\":2,\"topic\":\"old\"")).statusCode(201);

        post(contact(",\"revision\":3,\"topic\":\"new\"")).statusCode(200).body("status", equalTo("UPDATED"));
        post(contact(",\"revision\":2,\"topic\":\"older\"")).statusCode(200).body("status", equalTo("IGNORED_OLDER"));

        get().body("topic", equalTo("new")).body("revision", equalTo(3)).body("recordVersion", equalTo(2));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndByName() {
        post("""
                {"source":"Help Desk","channel":"FAX","startedAt":"yesterday","topik":"x","transfers":-1,
                 "customer":{"email":"nobody","phone":"12","age":3},"sentiment":2,"attributes":{"a":[1]}}""")
                .statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItems("topik", "customer.age", "source", "externalId", "channel", "startedAt",
                        "transfers", "customer.email", "customer.phone", "sentiment", "attributes.a"))
                .body("errors.find { it.field == 'channel' }.detail", containsString("PHONE, EMAIL"));
    }

    @Test
    void whatIsNotJsonIsABadRequest() {
        post("{\"source\":").statusCode(400).contentType("application/problem+json");
        post("").statusCode(400).contentType("application/problem+json");
        post("[]").statusCode(400).contentType("application/problem+json")
                .body("detail", equalTo("The body: A contact is a JSON object."));
        post("{\"source\":\"a\",\"source\":\"b\"}").statusCode(400).contentType("application/problem+json");
        asAdmin().contentType("text/plain").body("x").post("/v1/contacts").then().statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aContactThatIsTooLargeIsRefused() {
        post(contact(",\"attributes\":{\"a\":\"" + "x".repeat(70_000) + "\"}")).statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void anUnknownContactIsNotFound() {
        get().statusCode(404).contentType("application/problem+json").body("detail", containsString(externalId));
    }

    @Test
    void anIdThatNobodyCanHaveIsABadRequest() {
        asAdmin().urlEncodingEnabled(false).get("/v1/contacts/helpdesk/x%00").then().statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void idsMayHoldAnyCharacter() {
        post(contact("").replace(externalId, "a/b ?#%é " + externalId)).statusCode(201);

        asAdmin().get("/v1/contacts/{source}/{id}", "helpdesk", "a/b ?#%é " + externalId).then().statusCode(200)
                .body("externalId", equalTo("a/b ?#%é " + externalId));
    }

    @Test
    void fiftyAtOnceWithOneKeyHaveOneEffect() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Integer> one = () -> asAdmin().header("Idempotency-Key", key).contentType("application/json")
                .body(contact("")).post("/v1/contacts").statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(50);

        List<Future<Integer>> answers = threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> one).toList());
        threads.shutdown();

        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).isSubsetOf(201, 409, 503).contains(201);
        assertThat(one.call()).as("the first answer again, not 200 for unchanged").isEqualTo(201);
        get().body("recordVersion", equalTo(1));
    }

    @Test
    void theFirstAnswerIsGivenAgainWithItsLocation() {
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            asAdmin().header("Idempotency-Key", key).contentType("application/json").body(contact(""))
                    .post("/v1/contacts").then().statusCode(201)
                    .header("Location", endsWith("/v1/contacts/helpdesk/" + externalId));
        }
    }

    @Test
    void theSameKeyWithAnotherContactIsRefused() {
        String key = UUID.randomUUID().toString();
        asAdmin().header("Idempotency-Key", key).contentType("application/json").body(contact("")).post("/v1/contacts")
                .then().statusCode(201);

        asAdmin().header("Idempotency-Key", key).contentType("application/json").body(contact(",\"topic\":\"x\""))
                .post("/v1/contacts").then().statusCode(422).contentType("application/problem+json");
    }

    @Test
    void aKeyOfOneSourceNeitherWritesNorReadsAnother() {
        post(contact("")).statusCode(201);
        String key = TestKeys.create(List.of("contacts:write", "contacts:read"), List.of("elsewhere"));

        as(key).contentType("application/json").body(contact(",\"topic\":\"x\"")).post("/v1/contacts").then()
                .statusCode(403).contentType("application/problem+json");
        as(key).get("/v1/contacts/helpdesk/" + externalId).then().statusCode(403);

        get().body("recordVersion", equalTo(1));
    }

    @Test
    void aKeyWithoutTheScopeIsRefused() {
        String reader = TestKeys.withScopes("contacts:read");

        as(reader).contentType("application/json").body(contact("")).post("/v1/contacts").then().statusCode(403);
        as(reader).get("/v1/contacts/helpdesk/" + externalId).then().statusCode(404);
    }

    @Test
    void recordingIsToldOfWithoutThePerson() {
        post(contact(",\"endedAt\":\"2026-03-02T10:06:30Z\",\"customer\":{\"id\":\"" + externalId
                + "\",\"email\":\"ana@example.org\",\"phone\":\"+31 6 12345678\",\"name\":\"Ana\",\"locale\":\"nl-NL\"}"))
                .statusCode(201);

        JsonNode event = Topic.named("fcr.contacts").await(1, Topic.about("helpdesk", externalId)).get(0);
        JsonNode request = Topic.named("fcr.survey-requests").await(1, Topic.about("helpdesk", externalId)).get(0);

        assertThat(event.toString()).doesNotContain("ana@", "612345678", "Ana");
        assertThat(event.at("/data/language").asText()).isEqualTo("nl");
        assertThat(event.at("/data/revision").asInt()).isEqualTo(1);
        assertThat(request.at("/data/phone").asText()).isEqualTo("+31612345678");
        assertThat(request.at("/data/customerKey")).isEqualTo(event.at("/data/customerKey"));
    }
}
