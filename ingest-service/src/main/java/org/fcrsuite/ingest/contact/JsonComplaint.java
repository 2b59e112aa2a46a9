package org.fcrsuite.ingest.contact;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Where a text stops being JSON, in words. */
final class JsonComplaint {

    private JsonComplaint() {
    }

    static String of(JsonProcessingException notJson) {
        String original = notJson.getOriginalMessage();
        if (original != null && original.startsWith("Duplicate field")) {
            return original + ".";
        }
        JsonLocation location = notJson.getLocation();
        return location == null || location.getColumnNr() < 1 ? "it cannot be read."
                : "it cannot be read from column " + location.getColumnNr() + " on.";
    }
}
