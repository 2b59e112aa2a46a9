package org.fcrsuite.kit.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "fcr.outbox")
interface OutboxConfig {

    /** Whether this service relays its outbox to Kafka itself. Off where Debezium does. */
    @WithDefault("true")
    boolean relay();

    /** How many events one relay transaction moves at most. */
    @WithDefault("2000")
    int batchSize();

    /** How long the relay rests when there is nothing; a commit wakes it at once. */
    @WithDefault("500ms")
    Duration pollInterval();

    /** How many events may wait for Kafka before what would add to them is refused with 503. */
    @WithDefault("2000000")
    long maxBacklog();

    /** The topics that this service writes to. They are made as soon as Kafka answers, where they are missing. */
    Optional<List<String>> topics();

    /** How those topics are made, beyond Kafka's own defaults: by topic, then by Kafka's name of the setting. */
    Map<String, Map<String, String>> topicSettings();

    /** Partitions of the topics that the relay creates where they are missing. */
    @WithDefault("6")
    int partitions();

    /** Replicas of those topics; −1 is the broker's own default. */
    @WithDefault("-1")
    short replicas();
}
