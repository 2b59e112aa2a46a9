package org.fcrsuite.kit.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
import org.fcrsuite.kit.login.LoginDesk.Entry;
import org.fcrsuite.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** {@code /login} and {@code /logout}. A service extends it by a resource of its own, which writes the page. */
public abstract class LoginPages {

    private final LoginDesk desk;
    private final ProviderDesk provider;
    private final String home;

    /** @param home where to go after the login, unless a page was asked for */
    protected LoginPages(LoginDesk desk, ProviderDesk provider, String home) {
        this.desk = desk;
        this.provider = provider;
        this.home = home;
    }

    /** What the page says above the form. */
    public enum Word {
        NONE,
        WRONG,
        TOO_MANY,
        LOGGED_OUT,
        NO_ROLE,
        NOT_BY_PROVIDER
    }

    /**
     * What the page shows: where to go afterwards, the name that was typed, and how long to wait.
     *
     * @param provider where an OpenID provider lets people in: then there is nothing to type; null for the form
     * @param leave where the login at the provider ends; null where it cannot be ended from here
     */
    public record Form(String to, String user, Word word, long minutes, String provider, String leave) {

        public boolean failed() {
            return word == Word.WRONG || word == Word.TOO_MANY;
        }
    }

    /** The page with the form: {@code to}, {@code user}, {@code password} and {@value FormToken#FIELD} are its fields. */
    protected abstract Response.ResponseBuilder page(int status, Form form);

    @GET
    @Path("login")
    @PermitAll
    @Blocking
    @Operation(hidden = true)
    public Response form(@QueryParam("to") String to, RoutingContext request) {
        Word word = has(request, "out") ? Word.LOGGED_OUT
                : has(request, "failed") && provider.isOpen() ? Word.NOT_BY_PROVIDER : Word.NONE;
        String path = ReturnPath.of(to, home);
        return provider.isOpen() && word == Word.NONE ? seeOther(byProvider(path))
                : page(200, form(path, "", word, 0)).build();
    }

    @POST
    @Path("login")
    @PermitAll
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response login(@RestForm String user, @RestForm String password, @RestForm String to,
            @RestForm(FormToken.FIELD) String token, RoutingContext request) {
        if (provider.isOpen()) {
            throw ProblemException.notFound("People log in at their OpenID provider here.");
        }
        desk.requireToken(request, token);
        String name = user == null ? "" : user.trim();
        String path = ReturnPath.of(to, home);
        Entry entry = desk.enter(name, password, request);
        if (entry instanceof Entry.TooMany tooMany) {
            return page(429, form(path, name, Word.TOO_MANY, tooMany.toWait().plusSeconds(59).toMinutes()))
                    .header(HttpHeaders.RETRY_AFTER, Math.max(1, tooMany.toWait().toSeconds())).build();
        }
        return entry instanceof Entry.In ? seeOther(path) : page(401, form(path, name, Word.WRONG, 0)).build();
    }

    /** Who comes here has been sent to the provider before, and back. */
    @GET
    @Path("login/provider")
    @Authenticated
    @Blocking
    @Operation(hidden = true)
    public Response enter(@QueryParam("to") String to, RoutingContext request) {
        String path = ReturnPath.of(to, home);
        return provider.enter(request) ? seeOther(path) : page(403, form(path, provider.name(), Word.NO_ROLE, 0)).build();
    }

    /** Whoever comes here is sent to the provider first, to be known again and then to end the login there. */
    @GET
    @Path("login/provider/leave")
    @Authenticated
    @Blocking
    @Operation(hidden = true)
    public Response leave() {
        return seeOther("/login?out");
    }

    @POST
    @Path("logout")
    @PermitAll
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response logout(@RestForm(FormToken.FIELD) String token, RoutingContext request) {
        desk.requireToken(request, token);
        desk.leave(request);
        provider.forget(request);
        return seeOther("/login?out");
    }

    /** A parameter that stands for itself has no value, and JAX-RS calls that absent. */
    private static boolean has(RoutingContext request, String parameter) {
        return request.request().params().contains(parameter);
    }

    private Form form(String to, String user, Word word, long minutes) {
        boolean open = provider.isOpen();
        return new Form(to, user, word, minutes, open ? byProvider(to) : null,
                open && provider.canBeLeft() ? ProviderTenant.LEAVE : null);
    }

    private static String byProvider(String to) {
        return ProviderTenant.ENTER + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** Relative: what the browser calls this host is the browser's business. */
    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }
}
