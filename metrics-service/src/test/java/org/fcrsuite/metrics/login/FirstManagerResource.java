package org.fcrsuite.metrics.login;

import java.util.Map;

import org.fcrsuite.kit.testing.Visitor;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives the service its first manager and a notice, as an operator does. */
public class FirstManagerResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("fcr.login.manager.user", Visitor.USER, "fcr.login.manager.password", Visitor.PASSWORD,
                "fcr.metrics.notice", "Simulated data");
    }

    @Override
    public void stop() {
        // There is nothing to stop.
    }
}
