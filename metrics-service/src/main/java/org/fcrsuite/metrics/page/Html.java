package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.kit.security.Scopes;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;

/** A page in the reader's language, with the headers that keep it theirs: no foreign script, no frame, no copy kept. */
@ApplicationScoped
public class Html {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "object-src 'none'";
    private static final String NOTHING = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final PageConfig config;
    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;

    Html(PageConfig config, CurrentVertxRequest request, SecurityIdentity identity) {
        this.config = config;
        this.request = request;
        this.identity = identity;
    }

    public Locale locale() {
        return Languages.of(request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** A whole page for somebody who is logged in. */
    Response page(Place place, SecurityIdentity who, TemplateInstance template) {
        return page(200, place, who.getPrincipal().getName(), template).build();
    }

    /** What a script puts into a page that is there already. */
    Response part(Place place, TemplateInstance template) {
        return page(200, place, null, template).build();
    }

    /** @param user who is logged in, or null */
    public Response.ResponseBuilder page(int status, Place place, String user, TemplateInstance template) {
        Locale locale = locale();
        Frame frame = new Frame(locale, user, config.notice().orElse(null), user == null ? List.of() : links(place, locale));
        Response.ResponseBuilder response = Response.status(status)
                .entity(template.setLocale(locale).data("frame", frame).render())
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Permissions-Policy", NOTHING)
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept-Language, HX-Request")
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.language());
        return "https".equals(request().scheme()) ? response.header("Strict-Transport-Security", "max-age=31536000")
                : response;
    }

    /** From page to page the same contacts are looked at. */
    private List<Frame.Link> links(Place current, Locale locale) {
        Messages messages = Texts.of(Messages.class, locale);
        ReportRequest shown = ReportRequest.of(request()::getParam).filterOnly();
        Stream<Frame.Link> figures = Place.ofFigures().stream().map(place -> new Frame.Link(place.path(), shown.link(place),
                text(place, messages), place == current, place.isDaily()));
        Stream<Place> others = Stream.concat(identity.hasRole("manager") ? Place.ofManagers().stream() : Stream.empty(),
                identity.hasRole(Scopes.ADMIN) ? Place.ofAdmins().stream() : Stream.empty());
        return Stream.concat(figures, others.map(
                place -> new Frame.Link(null, place.path(), text(place, messages), place == current, place.isDaily())))
                .toList();
    }

    private static String text(Place place, Messages messages) {
        return switch (place) {
            case LOGIN -> messages.logIn();
            case OVERVIEW -> messages.overview();
            case RECONCILIATION -> messages.reconciliation();
            case SEGMENTS -> messages.segments();
            case WINDOW -> messages.window();
            case DRIVERS -> messages.drivers();
            case REPEATS -> messages.repeats();
            case HANDLING -> messages.handling();
            case CHANGES -> messages.changes();
            case TARGETS -> messages.targets();
            case DEFINITIONS -> messages.definitions();
            case CONTACTS -> messages.contacts();
            case WEEKLY -> messages.weekly();
            case AUDIT -> messages.audit();
            case USERS -> messages.users();
        };
    }

    private HttpServerRequest request() {
        return request.getCurrent().request();
    }
}
