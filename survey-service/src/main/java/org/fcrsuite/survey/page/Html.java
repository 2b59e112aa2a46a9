package org.fcrsuite.survey.page;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.survey.config.PublicLinks;

import io.quarkus.qute.TemplateInstance;

/** A page with the headers that keep it to its reader: not stored, not framed, no script, no word of where they were. */
@ApplicationScoped
public class Html {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private final boolean tls;

    Html(PublicLinks links) {
        this.tls = links.origin().startsWith("https:");
    }

    Response page(int status, PageFrame frame, TemplateInstance template) {
        return answer(status, frame.locale(), template).build();
    }

    public Response.ResponseBuilder answer(int status, Locale language, TemplateInstance template) {
        Response.ResponseBuilder response = Response.status(status)
                .entity(template.setLocale(language).render())
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept-Language")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        return tls ? response.header("Strict-Transport-Security", "max-age=31536000") : response;
    }
}
