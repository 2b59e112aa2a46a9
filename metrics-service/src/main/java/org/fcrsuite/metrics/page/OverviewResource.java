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

@Path("/")
@RolesAllowed("viewer")
@Blocking
class OverviewResource {

    /** With what the page shows already: it is asking for news. */
    private static final String LIVE = "Fcr-Live";
    /** htmx asks for the report alone. */
    private static final String PART = "HX-Request";

    private final OverviewReader reader;
    private final Html html;
    private final SecurityIdentity identity;

    OverviewResource(OverviewReader reader, Html html, SecurityIdentity identity) {
        this.reader = reader;
        this.html = html;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance overview(OverviewView view);

        static native TemplateInstance report(OverviewView view);
    }

    @GET
    @Operation(hidden = true)
    public Response overview(@Context UriInfo uri, @RestHeader(LIVE) String shown, @RestHeader(PART) boolean part) {
        OverviewView view = reader.read(ReportRequest.of(uri.getQueryParameters()), html.locale());
        if (!part) {
            return html.page(Place.OVERVIEW, identity, Templates.overview(view));
        }
        if (view.state().equals(shown)) {
            return Response.noContent().build();
        }
        return html.part(Place.OVERVIEW, Templates.report(view));
    }
}
