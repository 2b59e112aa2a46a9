package org.fcrsuite.metrics.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fcrsuite.kit.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** The code flow with a provider that signs its tokens, from page to page as a browser goes. */
@QuarkusTest
@TestProfile(ProviderLoginTest.ByProvider.class)
class ProviderLoginTest {

    private static final String SESSION = "fcr-session";

    private final Visitor visitor = new Visitor();

    public static class ByProvider implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ProviderResource.class));
        }
    }

    /** Follows where the service leads, fills in the provider's form, and goes on to where that ends. */
    private Response come(String path, String claims) {
        Response response = follow(visitor.get(path));
        assertThat(response.header("Location")).contains("/people/authorize").contains("code_challenge=");
        return follow(visitor.get(local(answer(response.header("Location"), claims))));
    }

    private Response follow(Response response) {
        Response last = response;
        while (last.header("Location") != null && !last.header("Location").contains("/people/")) {
            last = visitor.get(local(last.header("Location")));
        }
        return last;
    }

    private static String local(String location) {
        URI uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** @return where the provider sends the browser back to */
    private static String answer(String form, String claims) {
        HttpRequest filledIn = HttpRequest.newBuilder(URI.create(form))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers
                        .ofString("username=mia&claims=" + URLEncoder.encode(claims, StandardCharsets.UTF_8)))
                .build();
        try {
            return HttpClient.newHttpClient().send(filledIn, HttpResponse.BodyHandlers.discarding()).headers()
                    .firstValue("Location").orElseThrow();
        } catch (IOException | InterruptedException trouble) {
            throw new AssertionError(trouble);
        }
    }

    private static String claims(String roles, String more) {
        return "{\"preferred_username\": \"mia@example.org\", \"access\": {\"roles\": [" + roles + "]}" + more + "}";
    }

    @Test
    void whoHasARoleThereComesInAndBackToThePage() {
        come("/segments?period=90", claims("\"something\", \"team-lead\"", ", \"teams\": [\"*\"]")).then().statusCode(200)
                .body(containsString("mia@example.org")).body(containsString("aria-current=\"page\">Segments</a>"))
                .body(not(containsString("you see only")));
        visitor.get("/definitions/edit").then().statusCode(200);
        visitor.get("/audit").then().statusCode(403);
        visitor.get("/v1/fcr").then().statusCode(200).body("filters.teams", nullValue());
    }

    @Test
    void theGreatestRoleCounts() {
        come("/audit", claims("\"viewer\", \"admin\"", "")).then().statusCode(200);
        visitor.get("/v1/fcr").then().statusCode(200).body("filters.teams", nullValue());
    }

    @Test
    void theTeamsOfTheClaimAreAllThatIsSeen() {
        come("/", claims("\"viewer\"", ", \"teams\": [\"north\", \"south\"]")).then().statusCode(200);
        visitor.get("/v1/fcr").then().statusCode(200).body("filters.teams", equalTo("north, south"));
    }

    @Test
    void whomNoClaimGivesATeamSeesNone() {
        come("/", claims("\"viewer\"", "")).then().statusCode(200);
        visitor.get("/v1/fcr").then().statusCode(200).body("filters.teams", equalTo(""))
                .body("groups[0].internal.determined", equalTo(0));
    }

    /** Roles of the provider that are called like scopes of ours are none. */
    @ParameterizedTest
    @ValueSource(strings = { "", "\"metrics:read\", \"manager\"" })
    void whoHasNoRoleIsToldSo(String roles) {
        come("/", claims(roles, "")).then().statusCode(403).body(containsString("mia@example.org"))
                .body(containsString("no role here"));
        assertThat(visitor.cookies()).doesNotContainKey(SESSION);
        visitor.get("/v1/fcr").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { ", \"aud\": \"another-service\"", ", \"exp\": 1700000000", ", \"iss\": \"https://evil.example\"" })
    void aTokenThatIsNotForUsOrTooOldOpensNothing(String wrong) {
        come("/", claims("\"admin\"", wrong)).then().statusCode(200).body(containsString("did not succeed"));
        assertThat(visitor.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void anAnswerThatNobodyAskedForOpensNothing() {
        Response planted = follow(visitor.get("/login/provider?code=planted&state=planted"));
        assertThat(planted.statusCode()).isNotEqualTo(200);
        assertThat(visitor.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void theFormIsClosed() {
        visitor.get("/login").then().statusCode(303).header("Location", "/login/provider?to=%2F");
        visitor.get("/login?out").then().statusCode(200).body(not(containsString("type=\"password\"")));
        Response typed = visitor.post("/login", Map.of("user", Visitor.USER, "password", Visitor.PASSWORD));
        assertThat(typed.statusCode()).isIn(400, 404);
        assertThat(visitor.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void logoutEndsTheSessionAndOffersToEndTheProvidersToo() {
        come("/", claims("\"viewer\"", "")).then().statusCode(200);
        String copied = visitor.cookies().get(SESSION);
        visitor.post("/logout", Map.of()).then().statusCode(303).header("Location", "/login?out");
        given().redirects().follow(false).cookie(SESSION, copied).get("/").then().statusCode(303);
        visitor.get("/login?out").then().statusCode(200).body(containsString("href=\"/login/provider/leave\""));
        assertThat(come("/login/provider/leave", claims("\"viewer\"", "")).header("Location")).contains("/people/endsession")
                .contains("post_logout_redirect_uri=");
    }

    @Test
    void afterLogoutNothingInTheBrowserOpensASessionAgain() {
        come("/", claims("\"admin\"", "")).then().statusCode(200);
        visitor.post("/logout", Map.of()).then().statusCode(303);
        assertThat(visitor.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(visitor.get("/login/provider").header("Location")).contains("/people/authorize");
        assertThat(visitor.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void whatTheProviderLeavesInTheBrowserOpensNothingByItself() {
        come("/", claims("\"admin\"", "")).then().statusCode(200);
        Map<String, String> others = new HashMap<>(visitor.cookies());
        others.remove(SESSION);
        assertThat(others.keySet()).anyMatch(name -> name.startsWith("q_session"));
        given().redirects().follow(false).cookies(others).get("/").then().statusCode(303);
        given().cookies(others).get("/v1/fcr").then().statusCode(401);
    }

    @Test
    void keysWorkAsEver() {
        asAdmin().get("/v1/fcr").then().statusCode(200);
        given().get("/v1/fcr").then().statusCode(401).contentType("application/problem+json");
    }
}
