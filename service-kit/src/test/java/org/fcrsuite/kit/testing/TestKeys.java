package org.fcrsuite.kit.testing;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;

import org.fcrsuite.kit.security.ApiKeySecret;

import io.restassured.specification.RequestSpecification;

/** Credentials for tests. */
public final class TestKeys {

    /** Has every scope; {@link PostgresResource} gives it to the service. */
    public static final String BOOTSTRAP = ApiKeySecret.generate();

    private TestKeys() {
    }

    /** A request with every scope. */
    public static RequestSpecification asAdmin() {
        return as(BOOTSTRAP);
    }

    public static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    /** A new key with these scopes, for every source. */
    public static String withScopes(String... scopes) {
        return create(List.of(scopes), List.of());
    }

    public static String create(List<String> scopes, List<String> sources) {
        return asAdmin().contentType("application/json")
                .body(Map.of("name", "test", "scopes", scopes, "sources", sources))
                .post("/v1/api-keys").then().statusCode(201).extract().path("key");
    }
}
