package org.fcrsuite.metrics.facts;

import static org.fcrsuite.kit.testing.TestKeys.asAdmin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;

/** Restatements of one week or day, page after page: others' tests have restatements as well. */
final class Restated {

    private Restated() {
    }

    static List<Map<String, Object>> week(LocalDate monday) {
        return by("default", monday, 7);
    }

    static List<Map<String, Object>> by(String definition, LocalDate first, int days) {
        List<Map<String, Object>> found = new ArrayList<>();
        long before = Long.MAX_VALUE / 10;
        List<Number> ids;
        do {
            JsonPath page = asAdmin().queryParam("before", before).get("/v1/restatements").then().statusCode(200).extract()
                    .jsonPath();
            found.addAll(page.getList(
                    "findAll { it.definition == '" + definition + "' && it.days == " + days + " && it.week == '" + first
                            + "' }"));
            ids = page.getList("id");
            before = ids.isEmpty() ? before : ids.get(ids.size() - 1).longValue();
        } while (!ids.isEmpty());
        return found;
    }
}
