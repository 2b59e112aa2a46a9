package org.fcrsuite.kit.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/**
 * The token against forgery that a form of ours bears: it must be the one in the browser's cookie, which another site can
 * neither read nor set. Forms that customers, mail programs and telephone systems send have none, which is why each form asks
 * for its check by itself.
 */
@ApplicationScoped
public class FormToken {

    /** The field's name. */
    public static final String FIELD = "fcr-form";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Duration LONGEST = Duration.ofHours(12);

    private final String cookie;
    private final SessionCookie session;

    FormToken(LoginConfig config, SessionCookie session) {
        this.cookie = config.formCookie();
        this.session = session;
    }

    /** For a form on the page that answers this request: the browser's own, or a new one. */
    public String issue(RoutingContext request) {
        Cookie kept = request.request().getCookie(cookie);
        if (kept != null && TOKEN.matcher(kept.getValue()).matches()) {
            return kept.getValue();
        }
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        request.response().addCookie(Cookie.cookie(cookie, token).setPath("/").setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX).setSecure(session.isSecure(request)).setMaxAge(LONGEST.toSeconds()));
        return token;
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
