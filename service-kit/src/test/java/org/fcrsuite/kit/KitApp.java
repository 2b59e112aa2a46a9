package org.fcrsuite.kit;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The settings of the little application that tests the kit. In a file they would be in the test jar, and override those
 * of every service whose tests use it.
 */
public class KitApp implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.application.name", "kit-test",
                "quarkus.flyway.locations", "db/kit,db/kit-test",
                "mp.messaging.incoming.greetings.connector", "smallrye-kafka",
                "mp.messaging.incoming.greetings.topic", "fcr.greetings",
                "mp.messaging.incoming.greetings.group.id", "kit-test");
    }
}
