package org.fcrsuite.ingest.contact;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fcrsuite.ingest.ServiceTest;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Untyped;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@ServiceTest
class BatchResourceTest {

    private final String id = UUID.randomUUID().toString();

    private String contact(String suffix, String more) {
        return """
                {"source":"helpdesk","externalId":"%s-%s","channel":"CHAT","startedAt":"2026-03-02T09:58:00Z"%s}"""
                .formatted(id, suffix, more);
    }

    private static ValidatableResponse array(String body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/contacts/batch").then();
    }

    private static ValidatableResponse ndjson(String body) {
        return ndjson(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse ndjson(byte[] body) {
        return asAdmin()
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson").body(body).post("/v1/contacts/batch").then();
    }

    private int statusOf(String suffix) {
        return asAdmin().get("/v1/contacts/helpdesk/" + id + "-" + suffix).statusCode();
    }

    @Test
    void everyItemHasItsOwnResult() {
        array("[" + contact("old", "") + "]").statusCode(200).body("created", equalTo(1));

        array("[" + String.join(",", contact("new", ""), contact("old", ""), contact("bad", ",\"sentiment\":7"),
                contact("old", ",\"topic\":\"x\""), "7") + "]")
                .statusCode(200)
                .body("results.status", equalTo(List.of("CREATED", "IGNORED_OLDER", "REJECTED", "UPDATED", "REJECTED")))
                .body("results[2].errors[0].field", equalTo("sentiment"))
                .body("received", equalTo(5)).body("created", equalTo(1)).body("updated", equalTo(1))
                .body("ignoredOlder", equalTo(1)).body("rejected", equalTo(2));
    }

    @Test
    void aLineThatIsNotJsonIsRejectedByItsNumberAndTheRestGoesOn() {
        ndjson(contact("1", "") + "\n\n{\"source\": oops\n" + contact("2", "") + "\r\n[1,2]\n" + contact("3", ""))
                .statusCode(200).body("created", equalTo(3)).body("rejected", equalTo(2))
                .body("results[1].line", equalTo(3)).body("results[1].status", equalTo("REJECTED"))
                .body("results[1].errors[0].detail", containsString("Line 3"))
                .body("results[4].line", equalTo(6)).body("results.index", equalTo(List.of(0, 1, 2, 3, 4)));

        assertThat(statusOf("3")).isEqualTo(200);
    }

    @Test
    void aLineInAnotherEncodingOrTooLongIsRejected() {
        byte[] latin = contact("1", ",\"topic\":\"caf\u00e9\"").getBytes(StandardCharsets.ISO_8859_1);
        String tooLong = contact("2", ",\"attributes\":{\"a\":\"" + "x".repeat(70_000) + "\"}");
        byte[] rest = ("\n" + tooLong + "\n" + contact("3", "")).getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(latin, latin.length + rest.length);
        System.arraycopy(rest, 0, body, latin.length, rest.length);

        ndjson(body).statusCode(200).body("results.status", equalTo(List.of("REJECTED", "REJECTED", "CREATED")));
    }

    @Test
    void atomicIsAllOrNothing() {
        String body = "[" + contact("a", "") + "," + contact("b", ",\"transfers\":-1") + "]";

        asAdmin().contentType("application/json").queryParam("atomic", true).body(body).post("/v1/contacts/batch").then()
                .statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItem("[1].transfers"));
        assertThat(statusOf("a")).isEqualTo(404);

        asAdmin().contentType("application/json").queryParam("atomic", "yes").body(body).post("/v1/contacts/batch").then()
                .statusCode(400);
    }

    @Test
    void ofVeryManyErrorsInAnAtomicBatchTheFirstAreTold() {
        asAdmin().contentType("application/json").queryParam("atomic", true).body("[" + "7,".repeat(2999) + "7]")
                .post("/v1/contacts/batch").then().statusCode(400).body("errors", hasSize(1000))
                .body("detail", containsString("the first 1000 of 3000"));
    }

    @Test
    void anArrayThatBreaksOffIsRefusedAsAWhole() {
        array("[" + contact("a", "") + ",{\"source\":").statusCode(400).contentType("application/problem+json");
        array("[" + contact("a", "") + "] x").statusCode(400);
        array("{}").statusCode(400);
        array("").statusCode(400);

        assertThat(statusOf("a")).isEqualTo(404);
    }

    @Test
    void aBatchWithoutAContentTypeIsTakenForJson() {
        assertThat(Untyped.post("/v1/contacts/batch", "[" + contact("untyped", "") + "]")).contains(" 200 ", "CREATED");
        assertThat(Untyped.post("/v1/contacts/batch", contact("untyped", ""))).contains(" 400 ", "application/x-ndjson");
        assertThat(statusOf("untyped")).isEqualTo(200);
    }

    @Test
    void anEmptyBatchIsNothing() {
        array("[]").statusCode(200).body("received", equalTo(0)).body("results", hasSize(0));
        ndjson("\n").statusCode(200).body("received", equalTo(0));
    }

    @Test
    void moreItemsThanAreTakenAreRefusedAsAWhole() {
        String item = contact("a", "");
        array(IntStream.rangeClosed(0, 10_000).mapToObj(i -> item).collect(Collectors.joining(",", "[", "]")))
                .statusCode(413).body("detail", containsString("10000"));

        assertThat(statusOf("a")).isEqualTo(404);
    }

    @Test
    void moreBytesThanAreTakenAreRefusedAsAWhole() {
        ndjson(contact("a", "") + "\n" + " ".repeat(17 * 1024 * 1024)).statusCode(413);

        assertThat(statusOf("a")).isEqualTo(404);
    }

    @Test
    void aContactOfAnotherSourceIsRejectedByItself() {
        String key = TestKeys.create(List.of("contacts:write"), List.of("elsewhere"));
        String own = contact("own", "").replace("helpdesk", "elsewhere");

        as(key).contentType("application/json").body("[" + own + "," + contact("other", "") + "]")
                .post("/v1/contacts/batch").then().statusCode(200)
                .body("results.status", equalTo(List.of("CREATED", "REJECTED")))
                .body("results[1].errors[0].field", equalTo("source"));

        assertThat(statusOf("other")).isEqualTo(404);
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        String body = "[" + contact("a", "") + "]";
        for (int time = 0; time < 2; time++) {
            asAdmin().header("Idempotency-Key", key).contentType("application/json").body(body)
                    .post("/v1/contacts/batch").then().statusCode(200).body("created", equalTo(1));
        }

        asAdmin().header("Idempotency-Key", key).contentType("application/json").body("[" + contact("b", "") + "]")
                .post("/v1/contacts/batch").then().statusCode(422);
    }

    @Test
    void parallelBatchesWithTheSameCustomersAndContactsDoNotLockEachOtherOut() throws Exception {
        Random random = new Random(7);
        List<String> bodies = new ArrayList<>();
        for (int batch = 0; batch < 4; batch++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, 1000).boxed().toList());
            Collections.shuffle(order, random);
            int revision = batch;
            bodies.add(order.stream().map(i -> contact("p" + i, ",\"revision\":" + revision + ",\"customer\":{\"id\":\"" + id
                    + "-" + i % 300 + "\"}")).collect(Collectors.joining(",", "[", "]")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(bodies.size());

        List<Future<Integer>> answers = threads.invokeAll(bodies.stream()
                .map(body -> (Callable<Integer>) () -> array(body).extract().statusCode()).toList());
        threads.shutdown();

        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        asAdmin().get("/v1/contacts/helpdesk/" + id + "-p0").then().body("revision", equalTo(3));
        assertThat(customerKey("p0")).isEqualTo(customerKey("p300")).isNotEqualTo(customerKey("p1"));
    }

    private String customerKey(String suffix) {
        return asAdmin().get("/v1/contacts/helpdesk/" + id + "-" + suffix).path("customerKey");
    }
}
