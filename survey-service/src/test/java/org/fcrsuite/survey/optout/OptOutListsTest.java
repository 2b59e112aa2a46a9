package org.fcrsuite.survey.optout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.survey.testing.Database;
import org.fcrsuite.survey.testing.MailResource;
import org.fcrsuite.survey.testing.Mailbox;
import org.fcrsuite.survey.testing.MovableClock;
import org.fcrsuite.survey.testing.Requests;
import org.fcrsuite.survey.testing.SmtpGate.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class OptOutListsTest {

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void atNoon() {
        MovableClock.noon();
    }

    @AfterEach
    void allIsWell() {
        Mailbox.fail(Trouble.NONE);
    }

    @Test
    void aListIsRecordedRowByRowAndSentAgainChangesNothing() {
        String list = """
                email,phone,customerKey
                %1$s@example.org,,
                nonsense,,
                ,+31 6 %2$s,%1$s
                %1$s@EXAMPLE.org,,
                """.formatted(id, phone());

        post(list).statusCode(200).body("received", equalTo(4)).body("optedOut", equalTo(2)).body("unchanged", equalTo(1))
                .body("rejected", equalTo(1)).body("results.status",
                        equalTo(List.of("OPTED_OUT", "REJECTED", "OPTED_OUT", "UNCHANGED")))
                .body("results[1].line", equalTo(3)).body("results[1].errors[0].field", equalTo("email"));
        post(list).body("optedOut", equalTo(0)).body("unchanged", equalTo(3));

        assertThat(Database.count("SELECT count(*) FROM opt_out WHERE via = 'IMPORT' AND customer_key = ?",
                UUID.fromString(id))).isEqualTo(1);
    }

    @Test
    void whatIsQueuedForWhomTheListNamesIsTakenBack() {
        Mailbox.fail(Trouble.REFUSE);
        Requests byAddress = Requests.aRequest().send();
        Requests byCustomer = Requests.aRequest().send();
        Database.awaitStatus(byAddress, "QUEUED");
        Database.awaitStatus(byCustomer, "QUEUED");

        post("email,customerKey\n%s,\n,%s\n".formatted(byAddress.email(), byCustomer.customerKey()))
                .body("optedOut", equalTo(2));

        for (Requests request : List.of(byAddress, byCustomer)) {
            assertThat(Database.invitation(request)).containsEntry("status", "SUPPRESSED")
                    .containsEntry("suppressed_reason", "OPTED_OUT").containsEntry("address", null);
        }
    }

    @Test
    void whatIsExportedCanBeImportedWhereTheKeyIsTheSame() {
        post("email\n" + id + "@example.org\n");

        String export = asAdmin().get("/v1/opt-outs/export").then().statusCode(200).contentType("text/csv").extract()
                .asString();

        assertThat(export).startsWith("addressHash,customerKey,via,optedOutAt\r\n").contains(",IMPORT,")
                .doesNotContain("@example.org");
        assertThat(export.lines().skip(1)).allMatch(row -> row.matches("([0-9a-f]{64})?,([0-9a-f-]{36})?,[A-Z_]+,[0-9TZ:.-]+"));
        post(export).body("optedOut", equalTo(0)).body("rejected", equalTo(0));
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        String phone = phone();
        asAdmin().contentType("application/json").body(Map.of("phone", "+31 6 " + phone)).post("/v1/opt-outs").then()
                .statusCode(201);

        asAdmin().contentType("application/json").body(Map.of("phone", "00316" + phone)).post("/v1/opt-outs").then()
                .statusCode(200).body("status", equalTo("UNCHANGED"));
        asAdmin().contentType("application/json").body(Map.of("phone", "0612345678")).post("/v1/opt-outs").then()
                .statusCode(400).body("errors[0].field", equalTo("phone"));
    }

    @Test
    void aListThatIsNoneIsRefused() {
        post("nonsense\n").statusCode(400).contentType("application/problem+json");
        asAdmin().contentType("application/json").body("[]").post("/v1/opt-outs/import").then().statusCode(415);
        as(TestKeys.withScopes("surveys:read")).get("/v1/opt-outs/export").then().statusCode(403);
        post("email\n").body("received", equalTo(0)).body("results", hasSize(0)).body("results[0]", nullValue());
        post("email\n\"open\n").statusCode(not(equalTo(500)));
    }

    @Test
    void aKeyForOneSourceRecordsRefusalsAndSeesNobodyElses() {
        String key = TestKeys.create(List.of("optouts:write"), List.of("helpdesk"));

        as(key).contentType("application/json").body(Map.of("customerKey", id)).post("/v1/opt-outs").then().statusCode(201);

        as(key).get("/v1/opt-outs").then().statusCode(403).contentType("application/problem+json");
        as(key).get("/v1/opt-outs/export").then().statusCode(403);
    }

    /** Eight digits of its own for each test. */
    private String phone() {
        return "%08d".formatted(Math.floorMod(id.hashCode(), 100_000_000));
    }

    private static ValidatableResponse post(String csv) {
        EncoderConfig asText = EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT);
        return asAdmin().config(RestAssured.config().encoderConfig(asText)).contentType("text/csv").body(csv)
                .post("/v1/opt-outs/import").then();
    }
}
