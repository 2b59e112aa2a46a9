package org.fcrsuite.metrics.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Every page and file, for nobody and for each role. */
@QuarkusTest
class PageRolesTest {

    @Inject
    Jdbi jdbi;

    /** 404: may, and there is nothing. */
    @ParameterizedTest
    @CsvSource({ "/,200,200,200", "/reconciliation,200,200,200", "/segments,200,200,200", "/window,200,200,200",
            "/drivers,200,200,200", "/repeats,200,200,200", "/handling,200,200,200", "/changes,200,200,200",
            "/targets,200,200,200",
            "/definitions,200,200,200", "/definitions/edit,403,200,200", "/contacts,200,200,200",
            "/timeline?customer=none,404,404,404", "/weekly,403,200,200", "/weekly.csv,403,200,200",
            "/weekly.xlsx,403,200,200", "/audit,403,403,200", "/users,403,403,200",
            "/nothing.csv,404,404,404",
            "/nothing.xlsx,404,404,404" })
    void eachRoleOpensWhatItMay(String path, int viewer, int manager, int admin) {
        assertThat(new Visitor().get(path).statusCode()).isEqualTo(303);
        assertThat(People.loggedIn(jdbi, "viewer").get(path).statusCode()).isEqualTo(viewer);
        assertThat(People.loggedIn(jdbi, "manager").get(path).statusCode()).isEqualTo(manager);
        assertThat(People.loggedIn(jdbi, "admin").get(path).statusCode()).isEqualTo(admin);
    }

    /** 400: may, and the form is empty. */
    @ParameterizedTest
    @CsvSource({ "viewer,403", "manager,400", "admin,400" })
    void managersChangeDefinitions(String role, int status) {
        Visitor visitor = People.loggedIn(jdbi, role);
        visitor.get("/definitions");
        assertThat(visitor.post("/definitions/edit", Map.of("do", "save")).statusCode()).isEqualTo(status);
    }
}
