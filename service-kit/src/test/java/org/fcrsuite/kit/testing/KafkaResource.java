package org.fcrsuite.kit.testing;

import java.util.Map;

import org.fcrsuite.embedded.LocalKafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real Kafka, without topics until somebody makes them. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private LocalKafka kafka;

    @Override
    public Map<String, String> start() {
        kafka = LocalKafka.temporary();
        return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
