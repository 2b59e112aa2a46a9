package org.fcrsuite.metrics.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.TestKeys;
import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;

@QuarkusTest
class LoginTest {

    private static final String SESSION = "fcr-session";
    /** That are free, of one name from one address. */
    private static final int MISTAKES = 5;

    @Inject
    Jdbi jdbi;

    private final Visitor visitor = new Visitor();

    @Test
    void aPageLeadsToTheLoginAndBackToThePage() {
        visitor.get("/?period=7&channel=PHONE").then().statusCode(303)
                .header("Location", "/login?to=%2F%3Fperiod%3D7%26channel%3DPHONE");
        visitor.get("/login?to=%2F%3Fperiod%3D7%26channel%3DPHONE").then().statusCode(200)
                .body(containsString("name=\"to\" value=\"/?period=7&amp;channel=PHONE\""));
        visitor.post("/login", Map.of("user", Visitor.USER, "password", Visitor.PASSWORD, "to", "/?period=7&channel=PHONE"))
                .then().statusCode(303).header("Location", "/?period=7&channel=PHONE");
        visitor.get("/?period=7&channel=PHONE").then().statusCode(200).body(containsString(Visitor.USER));
    }

    @Test
    void theLoginNeverLeadsToAnotherSite() {
        visitor.get("/login?to=//evil.example").then().body(containsString("name=\"to\" value=\"/\""));
        visitor.post("/login", Map.of("user", Visitor.USER, "password", Visitor.PASSWORD, "to", "https://evil.example/"))
                .then().statusCode(303).header("Location", "/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        visitor.get("/login");
        Response wrong = visitor.logIn(Visitor.USER, "not-the-password");
        Response unknown = visitor.logIn("nobody", "not-the-password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.asString().replace(Visitor.USER, "nobody")).isEqualTo(unknown.asString());
        assertThat(visitor.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        visitor.get("/login");
        Cookie cookie = visitor.logIn(Visitor.USER, Visitor.PASSWORD).detailedCookie(SESSION);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getValue()).hasSize(43);
        String stored = jdbi.withHandle(handle -> handle
                .createQuery("SELECT string_agg(encode(sha256, 'hex'), ' ') FROM app_session").mapTo(String.class).one());
        assertThat(stored).doesNotContain(cookie.getValue());
    }

    @Test
    void eachLoginHasANewIdSoThatAPlantedOneOpensNothing() {
        visitor.get("/login");
        String first = visitor.logIn(Visitor.USER, Visitor.PASSWORD).cookie(SESSION);
        visitor.get("/login");
        String second = visitor.logIn(Visitor.USER, Visitor.PASSWORD).cookie(SESSION);
        assertThat(second).isNotEqualTo(first);
        given().redirects().follow(false).cookie(SESSION, first).get("/").then().statusCode(303);
        String planted = "planted-by-somebody-planted-by-somebody-plan";
        given().redirects().follow(false).cookie(SESSION, planted).get("/").then().statusCode(303);
    }

    @Test
    void aCopyOfTheCookieIsDeadAfterLogout() {
        Visitor person = Visitor.loggedIn();
        String copied = person.cookies().get(SESSION);
        person.get("/").then().statusCode(200);
        person.post("/logout", Map.of()).then().statusCode(303).header("Location", "/login?out");
        assertThat(person.cookies()).doesNotContainKey(SESSION);
        given().redirects().follow(false).cookie(SESSION, copied).get("/").then().statusCode(303)
                .header("Location", "/login");
        given().cookie(SESSION, copied).get("/v1/api-keys").then().statusCode(401);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Visitor person = Visitor.loggedIn();
        person.request().formParam("x", "y").post("/logout").then().statusCode(400);
        person.request().formParam("fcr-form", "AAAAAAAAAAAAAAAAAAAAAA").post("/logout").then().statusCode(400);
        given().redirects().follow(false).formParam("user", Visitor.USER).formParam("password", Visitor.PASSWORD)
                .post("/login").then().statusCode(400).header("Set-Cookie", equalTo(null));
        person.request().get("/logout").then().statusCode(405);
        person.get("/").then().statusCode(200);
    }

    @Test
    void anotherSiteCannotUseTheSessionToWrite() {
        Visitor person = Visitor.loggedIn();
        String body = "{\"name\":\"forged\",\"scopes\":[\"admin\"]}";
        person.request().contentType("application/json").header("Sec-Fetch-Site", "cross-site").body(body)
                .post("/v1/api-keys").then().statusCode(401);
        person.request().contentType("application/json").header("Origin", "https://evil.example").body(body)
                .post("/v1/api-keys").then().statusCode(401);
    }

    @Test
    void aPersonMayUseTheApiThatTheirRoleAllows() {
        Visitor.loggedIn().request().get("/v1/api-keys").then().statusCode(200);
    }

    @Test
    void theApiStillAnswersWithProblemsAndTakesKeys() {
        given().redirects().follow(false).get("/v1/api-keys").then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", "Bearer");
        TestKeys.asAdmin().contentType("application/json").body("{\"name\":\"a\",\"scopes\":[\"metrics:read\"]}")
                .post("/v1/api-keys").then().statusCode(201).header("Set-Cookie", equalTo(null));
        as(TestKeys.withScopes("metrics:read")).redirects().follow(false).get("/").then().statusCode(403);
    }

    @Test
    void aScriptIsToldToOpenTheLoginInsteadOfAPiecesOfIt() {
        given().redirects().follow(false).header("HX-Request", "true").get("/").then().statusCode(401)
                .header("HX-Redirect", "/login");
    }

    @Test
    void guessingIsSlowedDown() {
        visitor.get("/login");
        IntStream.range(0, MISTAKES)
                .forEach(i -> visitor.logIn("guessed", "guess-" + i).then().statusCode(401));
        visitor.logIn("guessed", "guess").then().statusCode(429).header("Retry-After", not(equalTo(null)))
                .body(containsString("15 min"));
    }

    @Test
    void pagesAreForTheirReaderOnly() {
        for (Response page : new Response[] { visitor.get("/login"), Visitor.loggedIn().get("/") }) {
            page.then().statusCode(200).header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin").header("Permissions-Policy", containsString("camera=()"))
                    .header("Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                    + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
                                    + "frame-ancestors 'none'; object-src 'none'")
                    .body(not(containsString(" style=")));
        }
    }

    @Test
    void theLoginSpeaksTheBrowsersLanguage() {
        visitor.request().header("Accept-Language", "nl-BE,nl;q=0.9,en;q=0.5").get("/login").then().statusCode(200)
                .header("Content-Language", "nl").body(containsString("Wachtwoord"));
        visitor.request().header("Accept-Language", "zz;q=?").get("/login").then().statusCode(200)
                .body(containsString("Password"));
    }
}
