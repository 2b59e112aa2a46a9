package org.fcrsuite.local.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/** The simulated centre sends nothing that may be refused: a refusal is a defect, and is shown whole. */
final class Rejections {

    private Rejections() {
    }

    static void none(JsonNode answer) {
        for (JsonNode item : answer.isArray() ? answer : answer.path("results")) {
            if ("REJECTED".equals(item.path("status").asText())) {
                throw new DemoFailure("A simulated record was refused: " + item);
            }
        }
    }
}
