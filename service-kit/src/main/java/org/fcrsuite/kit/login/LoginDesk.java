package org.fcrsuite.kit.login;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

/** Lets people in and out. */
@ApplicationScoped
public class LoginDesk {

    /** Longer is nobody's; bcrypt need not see it. */
    private static final int LONGEST = 200;

    private final Users users;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final LoginThrottle throttle;
    private final FormToken formToken;

    LoginDesk(Users users, Sessions sessions, SessionCookie cookie, LoginThrottle throttle, FormToken formToken) {
        this.users = users;
        this.sessions = sessions;
        this.cookie = cookie;
        this.throttle = throttle;
        this.formToken = formToken;
    }

    /** What came of an attempt to log in. */
    sealed interface Entry {

        record In() implements Entry {
        }

        record Wrong() implements Entry {
        }

        record TooMany(Duration toWait) implements Entry {
        }
    }

    Entry enter(String name, String password, RoutingContext request) {
        String address = request.request().remoteAddress().host();
        Duration wait = throttle.attempt(name, address);
        if (!wait.isZero()) {
            return new Entry.TooMany(wait);
        }
        if (!isRight(name, password)) {
            return new Entry.Wrong();
        }
        throttle.succeeded(name, address);
        cookie.read(request).ifPresent(sessions::end);
        cookie.set(request, sessions.start(name));
        return new Entry.In();
    }

    void leave(RoutingContext request) {
        cookie.read(request).ifPresent(sessions::end);
        cookie.clear(request);
    }

    void requireToken(RoutingContext request, String sent) {
        formToken.require(request, sent);
    }

    /** The same answer, after the same time, for a name that nobody has. */
    private boolean isRight(String name, String password) {
        return !name.isEmpty() && name.length() <= LONGEST && password != null && !password.isEmpty()
                && password.length() <= LONGEST && users.knows(name, password);
    }
}
