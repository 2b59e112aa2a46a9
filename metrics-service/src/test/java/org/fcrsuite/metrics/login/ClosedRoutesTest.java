package org.fcrsuite.metrics.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fcrsuite.kit.security.ApiKeySecret;
import org.fcrsuite.kit.testing.TestKeys;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** Every route that the API documents is closed to who has no, a wrong, or a narrow credential. */
@QuarkusTest
class ClosedRoutesTest {

    private record Route(String method, String path) {
    }

    private static List<Route> routes() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json").get("/q/openapi").jsonPath()
                .getMap("paths");
        List<Route> routes = new ArrayList<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(List.of("get", "post", "put", "patch", "delete")::contains)
                .forEach(method -> routes.add(new Route(method.toUpperCase(), path.replaceAll("\\{[^}]*}", "1")))));
        assertThat(routes).hasSizeGreaterThan(5);
        return routes;
    }

    private static int status(RequestSpecification who, Route route) {
        return who.redirects().follow(false).contentType("application/json").body("{}").request(route.method(), route.path())
                .statusCode();
    }

    @Test
    void withoutACredentialNothingIsSaid() {
        assertThat(routes()).allSatisfy(route -> assertThat(status(given(), route)).isEqualTo(401));
    }

    @Test
    void aWrongCredentialIsAsGoodAsNone() {
        assertThat(routes()).allSatisfy(route -> {
            assertThat(status(as(ApiKeySecret.generate()), route)).isEqualTo(401);
            assertThat(status(given().cookie("fcr-session", "A".repeat(43)), route)).isEqualTo(401);
        });
    }

    @Test
    void aCredentialForSomethingElseOpensNothing() {
        String narrow = TestKeys.withScopes("optouts:write");
        assertThat(routes()).allSatisfy(route -> assertThat(status(as(narrow), route)).isEqualTo(403));
    }
}
