package org.fcrsuite.metrics.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;

/** The first person: named by the operator. */
@ApplicationScoped
class FirstManager {

    private static final int SHORTEST = 8;
    /** Bcrypt does not read further. */
    private static final int LONGEST = 72;

    private final LoginConfig.Manager config;
    private final AppUsers users;
    private final Sessions sessions;
    private final Clock clock;

    FirstManager(LoginConfig config, AppUsers users, Sessions sessions, Clock clock) {
        this.config = config.manager();
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional
    void store(@Observes StartupEvent start) {
        if (config.user().isEmpty() && config.password().isEmpty()) {
            return;
        }
        String name = config.user().orElseThrow(() -> wrong("fcr.metrics.manager.user is missing."));
        String password = config.password().filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                .orElseThrow(() -> wrong("fcr.metrics.manager.password must have 8 to 72 characters."));
        Optional<AppUser> known = users.named(name);
        if (known.isEmpty()) {
            users.add(name, BcryptUtil.bcryptHash(password), Role.ADMIN, Instant.now(clock));
        } else if (!BcryptUtil.matches(password, known.get().password)) {
            known.get().password = BcryptUtil.bcryptHash(password);
            // A new password ends what was opened with the old one.
            sessions.endAllOf(name);
        }
    }

    private static IllegalStateException wrong(String what) {
        return new IllegalStateException(what);
    }
}
