package org.fcrsuite.kit.outbox;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** The envelope, CloudEvents 1.0 in structured mode: the payload of an outbox row and the value of a Kafka record. */
@JsonPropertyOrder({ "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data" })
record CloudEvent(String specversion, UUID id, String source, String type, String subject, Instant time,
        String datacontenttype, Object data) {

    static CloudEvent of(UUID id, String service, Instant time, OutboxEvent event) {
        return new CloudEvent("1.0", id, "/" + service, "org.fcrsuite." + event.type() + ".v1", event.key(), time,
                "application/json", event.data());
    }
}
