package org.fcrsuite.metrics.report;

import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.contains;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Dates that no calendar here can reckon with are the caller's mistake. */
@QuarkusTest
class QueryRangeTest {

    @ParameterizedTest
    @CsvSource({ "asOf, -1000000000-01-01T00:00:00Z", "asOf, 0000-01-01T00:00:00Z", "asOf, 1969-12-31T23:59:59Z",
            "asOf, +10000-01-01T00:00:00Z", "asOf, +1000000000-12-31T23:59:59Z", "from, -999999999-01-01", "from, 1969-12-31",
            "to, 0000-01-01", "to, +10000-01-01", "to, +999999999-12-31" })
    void aDateOutOfRangeIsNamed(String parameter, String value) {
        for (String report : new String[] { "/v1/fcr", "/v1/reconciliation" }) {
            asAdmin().queryParam(parameter, value).get(report).then().statusCode(400)
                    .contentType("application/problem+json").body("errors.field", contains(parameter));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "none", "day", "week", "month" })
    void theFirstAndTheLastDayMayBeAskedFor(String groupBy) {
        asAdmin().queryParam("from", "1970-01-01").queryParam("to", "9999-12-31").queryParam("groupBy", groupBy)
                .queryParam("asOf", "9999-12-31T23:59:59Z").get("/v1/fcr").then().statusCode(200);
        asAdmin().queryParam("asOf", "1970-01-01T00:00:00Z").queryParam("groupBy", groupBy).get("/v1/fcr").then()
                .statusCode(200);
    }
}
