package org.fcrsuite.survey.testing;

import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.util.Map;

/** Changes of the policy that holds, as a program makes them. */
public final class PolicyChange {

    private PolicyChange() {
    }

    public static void to(Map<String, Object> rules) {
        int base = asAdmin().get("/v1/policies/current").then().statusCode(200).extract().path("version");
        asAdmin().contentType("application/json").body(Map.of("baseVersion", base, "rules", rules)).post("/v1/policies").then()
                .statusCode(201);
    }
}
