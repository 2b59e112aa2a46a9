package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.login.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class UsersPageTest {

    private static final String PASSWORD = "typed-into-a-form-4711";

    @Inject
    Jdbi jdbi;

    private Visitor admin;

    @BeforeEach
    void anAdminIsThere() {
        admin = Visitor.loggedIn();
        admin.get("/users");
    }

    private Response send(String path, String name, String role, String sees, String teams, String password) {
        return admin.post(path,
                Map.of("name", name, "role", role, "sees", sees, "teams", teams, "password", password));
    }

    private static void canLogIn(String name, String password, int status) {
        Visitor visitor = new Visitor();
        visitor.get("/login");
        visitor.logIn(name, password).then().statusCode(status);
    }

    private static Object known(String name, String of) {
        return asAdmin().get("/v1/users").jsonPath().get("find { it.name == '" + name + "' }." + of);
    }

    @Test
    void somebodyIsAddedAndLogsIn() {
        send("/users", "gus@example.org", "viewer", "SOME", "south\r\n north \r\n", PASSWORD).then().statusCode(303)
                .header("Location", "/users");
        admin.get("/users").then().statusCode(200).body(containsString("gus@example.org</a>"))
                .body(containsString("north, south")).body(not(containsString(PASSWORD))).body(not(containsString("$2a$")));
        canLogIn("gus@example.org", PASSWORD, 303);
    }

    @Test
    void somebodyIsChangedAndKeepsTheirPassword() {
        send("/users", "hal", "viewer", "SOME", "north", PASSWORD).then().statusCode(303);
        admin.get("/users?name=hal").then().statusCode(200).body(containsString("Change hal"))
                .body(containsString(">north</textarea>")).body(not(containsString(PASSWORD)));
        send("/users/change", "hal", "manager", "ALL", "", "").then().statusCode(303);
        assertThat(known("hal", "role")).isEqualTo("manager");
        assertThat(known("hal", "teams")).isNull();
        canLogIn("hal", PASSWORD, 303);
    }

    @Test
    void aNewPasswordIsTakenAsItIsTyped() {
        send("/users", "ivy", "viewer", "NONE", "", PASSWORD).then().statusCode(303);
        assertThat(known("ivy", "teams")).asList().isEmpty();
        send("/users/change", "ivy", "viewer", "NONE", "", " a space at both ends ").then().statusCode(303);
        canLogIn("ivy", PASSWORD, 401);
        canLogIn("ivy", " a space at both ends ", 303);
    }

    @Test
    void whoIsRemovedIsOutAtOnce() {
        send("/users", "joe", "manager", "ALL", "", PASSWORD).then().statusCode(303);
        Visitor joe = new Visitor();
        joe.get("/login");
        joe.logIn("joe", PASSWORD).then().statusCode(303);
        admin.post("/users/remove", Map.of("id", "joe")).then().statusCode(303);
        joe.get("/").then().statusCode(303);
        admin.get("/users").then().body(not(containsString(">joe<")));
        admin.post("/users/remove", Map.of("id", "joe")).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "-,viewer,ALL,-,good-enough,name", "kim,viewer,ALL,-,short,password",
            "kim,viewer,ALL,-,-,password", "kim,viewer,SOME,-,good-enough,teams", "kim,viewer,ALL,north,good-enough,teams",
            "kim,viewer,NONE,north,good-enough,teams", "kim,admin,SOME,north,good-enough,teams",
            "kim,viewer,-,-,good-enough,teams" })
    void whatIsWrongIsSaidAtItsField(String name, String role, String sees, String teams, String password, String field) {
        Map<String, String> fields = new HashMap<>(Map.of("role", role));
        Map<String, String> sent = new HashMap<>();
        sent.put("name", name);
        sent.put("sees", sees);
        sent.put("teams", teams);
        sent.put("password", password);
        sent.forEach((key, value) -> fields.put(key, value == null ? "" : value));
        String page = admin.post("/users", fields).then().statusCode(400).extract().asString();
        assertThat(page).contains("role=\"alert\"").contains("id=\"" + field + "-help\" class=\"error\"")
                .doesNotContain("good-enough").contains("value=\"" + role + "\" selected");
        assertThat(page.split("class=\"error\"")).hasSize(2);
        assertThat(known("kim", "name")).isNull();
    }

    @Test
    void whatWasFilledInIsKeptAndNotRun() {
        String name = "\"><script>x</script>";
        send("/users", name, "manager", "SOME", "</textarea><b>", "short").then().statusCode(400)
                .body(containsString("&lt;script&gt;")).body(not(containsString("<script>x")))
                .body(not(containsString("</textarea><b>"))).body(containsString("value=\"SOME\" selected"));
    }

    @Test
    void aNameIsTakenOnce() {
        send("/users", "lou", "viewer", "ALL", "", PASSWORD).then().statusCode(303);
        send("/users", "lou", "admin", "ALL", "", PASSWORD).then().statusCode(400)
                .body(containsString("has this name already")).body(containsString("value=\"lou\""));
        assertThat(known("lou", "role")).isEqualTo("viewer");
    }

    @Test
    void nobodyShutsThemselvesOut() {
        send("/users/change", Visitor.USER, "manager", "ALL", "", "").then().statusCode(400)
                .body(containsString("Another admin can do it"));
        admin.post("/users/remove", Map.of("id", Visitor.USER)).then().statusCode(400)
                .body(containsString("Another admin can do it"));
        assertThat(known(Visitor.USER, "role")).isEqualTo("admin");
        send("/users/change", Visitor.USER, "admin", "ALL", "", "").then().statusCode(303);
    }

    @Test
    void whatIsDoneIsWrittenDownWithoutThePassword() {
        send("/users", "meg", "viewer", "SOME", "north", PASSWORD).then().statusCode(303);
        send("/users/change", "meg", "viewer", "ALL", "", PASSWORD + "2").then().statusCode(303);
        admin.post("/users/remove", Map.of("id", "meg")).then().statusCode(303);
        asAdmin().get("/v1/audit").then().body(
                "findAll { it.subject.startsWith('meg') && it.who == '" + Visitor.USER + "' }.action",
                contains("USER_REMOVED", "USER_CHANGED", "USER_ADDED"))
                .body("subject", hasItem("meg, viewer, only north")).body(not(containsString(PASSWORD)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/users", "/users/change", "/users/remove" })
    void noFormOfAnotherSiteAndNobodyButAnAdminChangesAnybody(String path) {
        Map<String, String> form = Map.of("name", Visitor.USER, "id", Visitor.USER, "role", "viewer", "sees", "ALL", "teams",
                "", "password", PASSWORD);
        admin.request().formParams(form).post(path).then().statusCode(400).body(not(containsString("Another admin")));
        Visitor manager = People.loggedIn(jdbi, "manager");
        manager.get("/targets").then().body(not(containsString("href=\"/users\"")));
        manager.post(path, form).then().statusCode(403);
        admin.get("/").then().body(containsString("href=\"/users\""));
        assertThat(known(Visitor.USER, "role")).isEqualTo("admin");
    }

    @Test
    void whomNobodyKnowsCannotBeChanged() {
        admin.get("/users?name=nobody-of-this-name").then().statusCode(200).body(containsString("Add a user"));
        send("/users/change", "nobody-of-this-name", "viewer", "ALL", "", "").then().statusCode(404)
                .body("detail", equalTo("There is no user 'nobody-of-this-name'.")).body("errors", nullValue());
    }

    @Test
    void dutchReadersReadDutch() {
        admin.request().header("Accept-Language", "nl").get("/users").then().statusCode(200)
                .body(containsString("Een gebruiker toevoegen")).body(containsString("Beheerder"));
    }
}
