package org.fcrsuite.metrics.login;

import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.util.List;
import java.util.Map;

import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.elytron.security.common.BcryptUtil;

/** Somebody of each role, logged in. */
public final class People {

    private static final String PASSWORD = "also-only-for-the-tests-4711";

    private People() {
    }

    /** Somebody who sees these teams only. */
    public static Visitor restricted(String role, String... teams) {
        String name = role + "-of-" + String.join("-and-", teams);
        Map<String, Object> user = Map.of("role", role, "teams", List.of(teams), "password", PASSWORD);
        int added = asAdmin().contentType("application/json").body(user).post("/v1/users/" + name).statusCode();
        if (added != 201) {
            asAdmin().contentType("application/json").body(user).put("/v1/users/" + name).then().statusCode(200);
        }
        return loggedIn(name);
    }

    private static Visitor loggedIn(String name) {
        Visitor visitor = new Visitor();
        visitor.get("/login");
        visitor.logIn(name, PASSWORD).then().statusCode(303);
        return visitor;
    }

    public static Visitor loggedIn(Jdbi jdbi, String role) {
        String name = "the-" + role;
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO app_user (name, password, role) VALUES (:name, :password, :role) ON CONFLICT (name) DO NOTHING
                """)
                .bind("name", name).bind("password", BcryptUtil.bcryptHash(PASSWORD)).bind("role", role).execute());
        return loggedIn(name);
    }
}
