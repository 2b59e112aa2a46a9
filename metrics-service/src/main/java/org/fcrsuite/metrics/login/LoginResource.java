package org.fcrsuite.metrics.login;

import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.metrics.page.Html;
import org.fcrsuite.metrics.page.Place;
import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

@Path("/")
@PermitAll
@Blocking
class LoginResource {

    /** Longer is nobody's; bcrypt need not see it. */
    private static final int LONGEST = 200;

    private final IdentityProviderManager identities;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final LoginThrottle throttle;
    private final Html html;

    LoginResource(IdentityProviderManager identities, Sessions sessions, SessionCookie cookie, LoginThrottle throttle,
            Html html) {
        this.identities = identities;
        this.sessions = sessions;
        this.cookie = cookie;
        this.throttle = throttle;
        this.html = html;
    }

    /** What the page says above the form. */
    enum Word {
        NONE,
        WRONG,
        TOO_MANY,
        LOGGED_OUT
    }

    record Form(String to, String user, Word word, long minutes) {

        public boolean failed() {
            return word == Word.WRONG || word == Word.TOO_MANY;
        }
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance login(Form form);
    }

    @GET
    @Path("login")
    @Operation(hidden = true)
    public Response form(@QueryParam("to") String to, @QueryParam("out") String out) {
        Word word = out == null ? Word.NONE : Word.LOGGED_OUT;
        return page(200, new Form(ReturnPath.of(to), "", word, 0)).build();
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response login(@RestForm String user, @RestForm String password, @RestForm String to, RoutingContext request) {
        String name = user == null ? "" : user.trim();
        String path = ReturnPath.of(to);
        String address = request.request().remoteAddress().host();
        Duration wait = throttle.attempt(name, address);
        if (!wait.isZero()) {
            return page(429, new Form(path, name, Word.TOO_MANY, wait.plusSeconds(59).toMinutes()))
                    .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())).build();
        }
        if (!isRight(name, password)) {
            return page(401, new Form(path, name, Word.WRONG, 0)).build();
        }
        throttle.succeeded(name, address);
        cookie.read(request).ifPresent(sessions::end);
        cookie.set(request, sessions.start(name));
        return seeOther(path);
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response logout(RoutingContext request) {
        cookie.read(request).ifPresent(sessions::end);
        cookie.clear(request);
        return seeOther("/login?out");
    }

    /** The same answer, after the same time, for a name that nobody has. */
    private boolean isRight(String name, String password) {
        if (name.isEmpty() || name.length() > LONGEST || password == null || password.isEmpty()
                || password.length() > LONGEST) {
            return false;
        }
        try {
            return !identities.authenticateBlocking(new UsernamePasswordAuthenticationRequest(name,
                    new PasswordCredential(password.toCharArray()))).isAnonymous();
        } catch (AuthenticationFailedException wrong) {
            return false;
        }
    }

    /** Relative: what the browser calls this host is the browser's business. */
    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }

    private Response.ResponseBuilder page(int status, Form form) {
        return html.page(status, Place.LOGIN, null, Templates.login(form));
    }
}
