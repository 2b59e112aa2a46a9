package org.fcrsuite.survey.manage;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.kit.login.LoginDesk;
import org.fcrsuite.kit.login.LoginPages;
import org.fcrsuite.kit.login.ProviderDesk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The managers' login. Customers have none: their token is all they need. */
@Path("/")
class LoginResource extends LoginPages {

    private final ManagePages pages;

    LoginResource(LoginDesk desk, ProviderDesk provider, ManagePages pages) {
        super(desk, provider, PolicyPageResource.PATH);
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "manage")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance login(Form form);
    }

    @Override
    protected Response.ResponseBuilder page(int status, Form form) {
        return pages.page(status, null, Templates.login(form));
    }
}
