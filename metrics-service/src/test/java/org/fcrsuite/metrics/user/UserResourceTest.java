package org.fcrsuite.metrics.user;

import static org.fcrsuite.kit.testing.TestKeys.asAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.fcrsuite.metrics.login.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class UserResourceTest {

    private static final String PASSWORD = "a-password-of-some-length";

    @Inject
    Jdbi jdbi;

    private static Response add(String name, Map<String, ?> user) {
        return asAdmin().contentType("application/json").body(user).post("/v1/users/" + name);
    }

    private static Response change(String name, Map<String, ?> user) {
        return asAdmin().contentType("application/json").body(user).put("/v1/users/" + name);
    }

    private static Visitor entered(String name, String password, int status) {
        Visitor visitor = new Visitor();
        visitor.get("/login");
        visitor.logIn(name, password).then().statusCode(status);
        return visitor;
    }

    @Test
    void aUserIsAddedOnceAndLogsIn() {
        Map<String, Object> ann = Map.of("role", "viewer", "password", PASSWORD, "teams", List.of("south", "north", "south"));
        add("ann", ann).then().statusCode(201).body("teams", contains("north", "south")).body(not(containsString(PASSWORD)));
        add("ann", ann).then().statusCode(409);
        entered("ann", PASSWORD, 303).get("/").then().statusCode(200);
        asAdmin().get("/v1/users").then().statusCode(200).body("name", hasItems("ann", Visitor.USER))
                .body("find { it.name == 'ann' }.role", equalTo("viewer")).body(not(containsString("$2a$")));
    }

    @Test
    void aNewPasswordEndsWhatWasOpenedWithTheOldOne() {
        add("ben", Map.of("role", "viewer", "password", PASSWORD)).then().statusCode(201);
        Visitor before = entered("ben", PASSWORD, 303);
        change("ben", Map.of("role", "manager", "teams", List.of("*"))).then().statusCode(200).body("role", equalTo("manager"));
        before.get("/definitions/edit").then().statusCode(200);
        change("ben", Map.of("role", "manager", "teams", List.of("*"), "password", PASSWORD + "2")).then().statusCode(200);
        before.get("/").then().statusCode(303);
        entered("ben", PASSWORD, 401);
        entered("ben", PASSWORD + "2", 303);
    }

    @Test
    void noChangeLiftsARestrictionWithoutSayingSo() {
        add("fay", Map.of("role", "viewer", "password", PASSWORD, "teams", List.of("north"))).then().statusCode(201);
        change("fay", Map.of("role", "manager", "password", PASSWORD)).then().statusCode(400)
                .body("errors.field", contains("teams"));
        asAdmin().get("/v1/users").then().body("find { it.name == 'fay' }.teams", contains("north"))
                .body("find { it.name == 'fay' }.role", equalTo("viewer"));
        change("fay", Map.of("role", "viewer", "teams", List.of("*"))).then().statusCode(200).body("teams", nullValue());
    }

    @Test
    void whoIsRemovedIsOutAtOnce() {
        add("cas", Map.of("role", "viewer", "password", PASSWORD)).then().statusCode(201);
        Visitor cas = entered("cas", PASSWORD, 303);
        asAdmin().delete("/v1/users/cas").then().statusCode(204);
        cas.get("/").then().statusCode(303);
        asAdmin().delete("/v1/users/cas").then().statusCode(404);
        change("cas", Map.of("role", "viewer", "teams", List.of())).then().statusCode(404);
    }

    @Test
    void whatIsDoneToUsersIsWrittenDown() {
        add("dee", Map.of("role", "viewer", "password", PASSWORD, "teams", List.of("north"))).then().statusCode(201);
        change("dee", Map.of("role", "admin")).then().statusCode(200);
        asAdmin().delete("/v1/users/dee").then().statusCode(204);
        asAdmin().get("/v1/audit").then().statusCode(200)
                .body("findAll { it.action == 'USER_ADDED' }.subject", hasItem("dee, viewer, only north"))
                .body("findAll { it.action == 'USER_CHANGED' }.subject", hasItem("dee, admin"))
                .body("findAll { it.action == 'USER_REMOVED' }.subject", hasItem("dee"))
                .body(not(containsString(PASSWORD)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "king,a-good-password,-,role", "-,a-good-password,-,role", "viewer,short,-,password",
            "viewer,-,-,password", "viewer,ééééééééééééééééééééééééééééééééééééé,-,password",
            "admin,a-good-password,north,teams", "viewer,a-good-password,' ',teams" })
    void whatIsWrongIsNamed(String role, String password, String team, String field) {
        Map<String, Object> user = new HashMap<>();
        user.put("role", role);
        user.put("password", password);
        user.put("teams", team == null ? null : List.of(team));
        add("eve", user).then().statusCode(400).body("errors.field", contains(field));
    }

    @Test
    void onlyAdminsMayLookAndTouch() {
        Visitor manager = People.loggedIn(jdbi, "manager");
        manager.get("/v1/users").then().statusCode(403);
        manager.request().contentType("application/json").body(Map.of("role", "admin")).put("/v1/users/the-manager").then()
                .statusCode(403);
        People.loggedIn(jdbi, "admin").get("/v1/users").then().statusCode(200);
    }
}
