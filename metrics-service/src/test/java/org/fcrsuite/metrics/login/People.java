package org.fcrsuite.metrics.login;

import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;

import io.quarkus.elytron.security.common.BcryptUtil;

/** Somebody of each role, logged in. */
public final class People {

    private static final String PASSWORD = "also-only-for-the-tests-4711";

    private People() {
    }

    public static Visitor loggedIn(Jdbi jdbi, String role) {
        String name = "the-" + role;
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO app_user (name, password, role) VALUES (:name, :password, :role) ON CONFLICT (name) DO NOTHING
                """)
                .bind("name", name).bind("password", BcryptUtil.bcryptHash(PASSWORD)).bind("role", role).execute());
        Visitor visitor = new Visitor();
        visitor.get("/login");
        visitor.logIn(name, PASSWORD).then().statusCode(303);
        return visitor;
    }
}
