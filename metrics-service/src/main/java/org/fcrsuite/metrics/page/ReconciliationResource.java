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

@Path("/reconciliation")
@RolesAllowed("viewer")
@Blocking
class ReconciliationResource {

    private final ReconciliationReader reader;
    private final Html html;
    private final SecurityIdentity identity;

    ReconciliationResource(ReconciliationReader reader, Html html, SecurityIdentity identity) {
        this.reader = reader;
        this.html = html;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance reconciliation(ReconciliationView view);

        static native TemplateInstance reconciled(ReconciliationView view);
    }

    @GET
    @Operation(hidden = true)
    public Response reconciliation(@Context UriInfo uri, @RestHeader("HX-Request") boolean part) {
        ReconciliationView view = reader.read(ReportRequest.of(uri.getQueryParameters()), html.locale());
        return part ? html.part(Place.RECONCILIATION, Templates.reconciled(view))
                : html.page(Place.RECONCILIATION, identity, Templates.reconciliation(view));
    }
}
