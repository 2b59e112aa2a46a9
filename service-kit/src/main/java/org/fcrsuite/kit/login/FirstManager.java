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

    private static final int SHORTEST = 8;
    /** Bcrypt does not read further. */
    private static final int LONGEST = 72;

    private final LoginConfig.Manager config;
    private final Users users;
    private final Sessions sessions;

    FirstManager(LoginConfig config, Users users, Sessions sessions) {
        this.config = config.manager();
        this.users = users;
        this.sessions = sessions;
    }

    @Transactional
    void store(@Observes StartupEvent start) {
        if (config.user().isEmpty() && config.password().isEmpty()) {
            return;
        }
        String name = config.user().orElseThrow(() -> wrong("fcr.login.manager.user is missing."));
        String password = config.password().filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                .orElseThrow(() -> wrong("fcr.login.manager.password must have 8 to 72 characters."));
        if (!users.exists(name)) {
            users.add(name, password, Role.ADMIN);
        } else if (!users.knows(name, password)) {
            users.changePassword(name, password);
            // A new password ends what was opened with the old one.
            sessions.endAllOf(name);
        }
    }

    private static IllegalStateException wrong(String what) {
        return new IllegalStateException(what);
    }
}
