package org.fcrsuite.kit.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;

/** The first person: named by the operator. */
@ApplicationScoped
@IfBuildProperty(name = LoginConfig.ENABLED, stringValue = "true")
class FirstManager {

    private final LoginConfig.Manager config;
    private final Users users;

    FirstManager(LoginConfig config, Users users) {
        this.config = config.manager();
        this.users = users;
    }

    @Transactional
    void store(@Observes StartupEvent start) {
        if (config.user().isEmpty() && config.password().isEmpty()) {
            return;
        }
        String name = config.user().orElseThrow(() -> wrong("fcr.login.manager.user is missing."));
        String password = config.password().filter(text -> text.length() >= UserAccount.SHORTEST_PASSWORD
                && text.length() <= UserAccount.LONGEST_PASSWORD)
                .orElseThrow(() -> wrong("fcr.login.manager.password must have 8 to 72 characters."));
        if (!users.exists(name)) {
            users.add(name, password, Role.ADMIN);
        } else if (!users.knows(name, password)) {
            users.renewPassword(name, password);
        }
    }

    private static IllegalStateException wrong(String what) {
        return new IllegalStateException(what);
    }
}
