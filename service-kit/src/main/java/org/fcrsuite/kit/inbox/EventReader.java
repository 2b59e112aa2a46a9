package org.fcrsuite.kit.inbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** From the text of a Kafka record to an {@link Event}. Fields that we do not know are no fault: a producer may add some. */
@ApplicationScoped
class EventReader {

    private static final String PREFIX = "org.fcrsuite.";

    private final ObjectReader reader;

    EventReader(ObjectMapper json) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Event read(String text) {
        if (text == null) {
            throw new UnreadableEventException("there is no value");
        }
        try {
            return eventOf(reader.readTree(text));
        } catch (JsonProcessingException broken) {
            throw new UnreadableEventException("not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private Event eventOf(JsonNode envelope) {
        if (!"1.0".equals(envelope.path("specversion").asText())) {
            throw new UnreadableEventException("not a CloudEvent 1.0 (specversion)");
        }
        String type = required(envelope, "type");
        if (!type.startsWith(PREFIX)) {
            throw new UnreadableEventException("not a type of ours: " + type);
        }
        if (!envelope.path("data").isObject()) {
            throw new UnreadableEventException("data is missing or not an object");
        }
        return new Event(required(envelope, "id"), type.substring(PREFIX.length()), time(envelope), envelope.get("data"),
                reader);
    }

    private static String required(JsonNode envelope, String field) {
        if (!envelope.path(field).isTextual()) {
            throw new UnreadableEventException(field + " is missing");
        }
        return envelope.get(field).asText();
    }

    private static Instant time(JsonNode envelope) {
        try {
            return Instant.parse(required(envelope, "time"));
        } catch (DateTimeParseException misfit) {
            throw new UnreadableEventException("time is not an instant", misfit);
        }
    }
}
