package org.fcrsuite.metrics.login;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.kit.login.LoginDesk;
import org.fcrsuite.kit.login.LoginPages;
import org.fcrsuite.kit.login.ProviderDesk;
import org.fcrsuite.metrics.page.Html;
import org.fcrsuite.metrics.page.Place;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The login as this service shows it. */
@Path("/")
class LoginResource extends LoginPages {

    private final Html html;

    LoginResource(LoginDesk desk, ProviderDesk provider, Html html) {
        super(desk, provider, Place.OVERVIEW.path());
        this.html = html;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance login(Form form);
    }

    @Override
    protected Response.ResponseBuilder page(int status, Form form) {
        return html.page(status, Place.LOGIN, null, Templates.login(form));
    }
}
