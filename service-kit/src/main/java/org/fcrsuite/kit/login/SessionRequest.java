package org.fcrsuite.kit.login;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

class SessionRequest extends BaseAuthenticationRequest {

    private final SessionToken token;
    private final boolean used;

    /** @param used whether a person asked, rather than a page by itself */
    SessionRequest(SessionToken token, boolean used) {
        this.token = token;
        this.used = used;
    }

    SessionToken token() {
        return token;
    }

    boolean used() {
        return used;
    }
}
