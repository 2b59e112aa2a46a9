package org.fcrsuite.kit.inbox;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * An event as it came in.
 *
 * @param type without prefix, with its version: {@code ContactRecorded.v1}
 */
public record Event(String id, String type, Instant time, JsonNode data, ObjectReader reader) {

    /**
     * The data as the consumer's own record of the fields that it uses.
     *
     * @throws UnreadableEventException where they do not fit
     */
    public <T> T data(Class<T> record) {
        try {
            return reader.forType(record).readValue(data);
        } catch (java.io.IOException misfit) {
            throw new UnreadableEventException("data of " + type + " cannot be read: " + misfit.getMessage(), misfit);
        }
    }
}
