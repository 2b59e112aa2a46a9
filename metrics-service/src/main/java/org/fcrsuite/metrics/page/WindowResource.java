package org.fcrsuite.metrics.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

@Path("/window")
@RolesAllowed("viewer")
@Blocking
class WindowResource {

    private final WindowReader reader;
    private final Html html;
    private final SecurityIdentity identity;

    WindowResource(WindowReader reader, Html html, SecurityIdentity identity) {
        this.reader = reader;
        this.html = html;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance window(WindowView view);

        static native TemplateInstance windowed(WindowView view);
    }

    @GET
    @Operation(hidden = true)
    public Response window(@Context UriInfo uri, @RestHeader("HX-Request") boolean part) {
        WindowView view = reader.read(ReportRequest.of(uri.getQueryParameters()), html.locale());
        return part ? html.part(Place.WINDOW, Templates.windowed(view))
                : html.page(Place.WINDOW, identity, Templates.window(view));
    }
}
