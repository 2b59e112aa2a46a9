package org.fcrsuite.kit.outbox;

/**
 * An event that is to leave with the transaction that caused it.
 *
 * @param topic the Kafka topic
 * @param key what orders it: events with one key stay in order
 * @param type the name of the CloudEvents type without prefix and version, {@code ContactRecorded}
 * @param data a record, written as JSON
 */
public record OutboxEvent(String topic, String key, String type, Object data) {
}
