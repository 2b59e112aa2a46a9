package org.fcrsuite.kit.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * The token against forgery that a form of ours bears: it must be the one in the browser's cookie, which another site can
 * neither read nor set. quarkus-rest-csrf makes both; it can only check all forms of a service or none, and forms that
 * customers, mail programs and telephone systems send have none.
 */
@ApplicationScoped
public class FormToken {

    /** The field's name. */
    public static final String FIELD = "fcr-form";

    private final String cookie;

    FormToken(LoginConfig config) {
        this.cookie = config.formCookie();
    }

    /** @throws ProblemException 400 where the form is not ours */
    public void require(RoutingContext request, String sent) {
        Cookie kept = request.request().getCookie(cookie);
        if (kept == null || sent == null || !MessageDigest.isEqual(bytes(kept.getValue()), bytes(sent))) {
            throw ProblemException.badRequest("This form is too old, or not ours. Open its page again and send it once more.");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
