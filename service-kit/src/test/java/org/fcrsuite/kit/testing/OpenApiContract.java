package org.fcrsuite.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The API as generated is the API as committed in {@code docs/api}: a change shows in the diff. */
public final class OpenApiContract {

    private OpenApiContract() {
    }

    /** With {@code -Dopenapi.update=true} the committed file is written anew instead. */
    public static void check(String service) throws IOException {
        String generated = given().queryParam("format", "yaml").get("/q/openapi").then().statusCode(200).extract()
                .asString();
        Path committed = Suite.root().resolve("docs/api").resolve(service + ".yaml");
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, generated);
        }
        assertThat(generated).as("the generated OpenAPI equals docs/api/%s.yaml (else: -Dopenapi.update=true)", service)
                .isEqualTo(Files.readString(committed));
    }
}
