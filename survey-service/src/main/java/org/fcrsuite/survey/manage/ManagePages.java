package org.fcrsuite.survey.manage;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.kit.login.FormToken;
import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.page.Html;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Pages in the manager's language, with the headers that keep them theirs. */
@ApplicationScoped
class ManagePages {

    /** One file of messages each. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private final SurveyConfig config;
    private final Html html;
    private final FormToken formToken;
    private final CurrentVertxRequest request;

    ManagePages(SurveyConfig config, Html html, FormToken formToken, CurrentVertxRequest request) {
        this.config = config;
        this.html = html;
        this.formToken = formToken;
        this.request = request;
    }

    ManageMessages messages() {
        return MessageBundles.get(ManageMessages.class, Localized.Literal.of(locale().toLanguageTag()));
    }

    /** The first that the browser asks for and we have, else English. */
    Locale locale() {
        String wanted = request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null || wanted.length() > 500) {
            return LANGUAGES.get(0);
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? LANGUAGES.get(0) : found;
        } catch (IllegalArgumentException strange) {
            return LANGUAGES.get(0);
        }
    }

    /** @param user who is logged in, or null */
    Response.ResponseBuilder page(int status, String user, TemplateInstance template) {
        ManageFrame frame = new ManageFrame(locale(), user, config.notice().orElse(null),
                formToken.issue(request.getCurrent()));
        return html.answer(status, frame.locale(), template.data("frame", frame))
                // With none at all, browsers do not say where a form comes from, and it would be taken for another site's.
                .header("Referrer-Policy", null).header("Referrer-Policy", "same-origin");
    }
}
