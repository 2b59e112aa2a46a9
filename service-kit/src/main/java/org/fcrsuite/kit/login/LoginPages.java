package org.fcrsuite.kit.login;

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
import org.jboss.resteasy.reactive.RestForm;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** {@code /login} and {@code /logout}. A service extends it by a resource of its own, which writes the page. */
public abstract class LoginPages {

    private final LoginDesk desk;
    private final String home;

    /** @param home where to go after the login, unless a page was asked for */
    protected LoginPages(LoginDesk desk, String home) {
        this.desk = desk;
        this.home = home;
    }

    /** What the page says above the form. */
    public enum Word {
        NONE,
        WRONG,
        TOO_MANY,
        LOGGED_OUT
    }

    /** What the page shows: where to go afterwards, the name that was typed, and how long to wait. */
    public record Form(String to, String user, Word word, long minutes) {

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
    public Response form(@QueryParam("to") String to, @QueryParam("out") String out) {
        Word word = out == null ? Word.NONE : Word.LOGGED_OUT;
        return page(200, new Form(ReturnPath.of(to, home), "", word, 0)).build();
    }

    @POST
    @Path("login")
    @PermitAll
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response login(@RestForm String user, @RestForm String password, @RestForm String to,
            @RestForm(FormToken.FIELD) String token, RoutingContext request) {
        desk.requireToken(request, token);
        String name = user == null ? "" : user.trim();
        String path = ReturnPath.of(to, home);
        Entry entry = desk.enter(name, password, request);
        if (entry instanceof Entry.TooMany tooMany) {
            return page(429, new Form(path, name, Word.TOO_MANY, tooMany.toWait().plusSeconds(59).toMinutes()))
                    .header(HttpHeaders.RETRY_AFTER, Math.max(1, tooMany.toWait().toSeconds())).build();
        }
        return entry instanceof Entry.In ? seeOther(path) : page(401, new Form(path, name, Word.WRONG, 0)).build();
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
        return seeOther("/login?out");
    }

    /** Relative: what the browser calls this host is the browser's business. */
    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }
}
