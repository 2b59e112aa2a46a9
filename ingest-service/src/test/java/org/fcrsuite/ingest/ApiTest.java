package org.fcrsuite.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.fcrsuite.ingest.domain.ContactFieldNames;
import org.fcrsuite.kit.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

import io.restassured.path.json.JsonPath;

@ServiceTest
class ApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @SuppressWarnings("unchecked")
    private static String contentType(Map<String, Object> operation) {
        Map<String, Map<String, Object>> body = (Map<String, Map<String, Object>>) operation.get("requestBody");
        return body == null ? "application/json" : body.get("content").keySet().iterator().next();
    }

    private static JsonPath openApi() {
        return given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void theApiIsAsCommitted() throws IOException {
        OpenApiContract.check("ingest-service");
    }

    @Test
    void theApiListsTheFieldsOfAContactAndNoOthers() {
        JsonPath api = openApi();

        Set<String> fields = new HashSet<>(ContactFieldNames.PLAIN);
        fields.addAll(List.of("customer", "attributes"));
        assertThat(api.<Map<String, Object>> get("components.schemas.NewContact.properties").keySet()).isEqualTo(fields);
        assertThat(api.<Map<String, Object>> get("components.schemas.Customer.properties").keySet())
                .isEqualTo(ContactFieldNames.OF_CUSTOMER);
    }

    @Test
    void everyRouteIsClosedToWhoHasNoKey() {
        Map<String, Map<String, Map<String, Object>>> paths = openApi().get("paths");
        List<String> open = new ArrayList<>();
        paths.forEach((path, methods) -> methods.keySet().stream().filter(METHODS::contains).forEach(method -> {
            int status = given().contentType(contentType(methods.get(method)))
                    .request(method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]*}", "x")).statusCode();
            if (status != 401) {
                open.add(method + " " + path + " " + status);
            }
        }));

        assertThat(open).isEmpty();
    }

    @Test
    void healthAndMetricsAreThere() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("fcr_contacts_total"));
    }
}
