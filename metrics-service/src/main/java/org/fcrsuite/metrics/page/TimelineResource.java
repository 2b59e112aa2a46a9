package org.fcrsuite.metrics.page;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.audit.AuditLog;
import org.fcrsuite.metrics.audit.AuditedAction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** A customer's contacts. Whoever looks at them is written down first. */
@Path("/timeline")
@RolesAllowed("viewer")
@Blocking
class TimelineResource {

    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final TimelineReader reader;
    private final AuditLog audit;
    private final Html html;
    private final SecurityIdentity identity;

    TimelineResource(TimelineReader reader, AuditLog audit, Html html, SecurityIdentity identity) {
        this.reader = reader;
        this.audit = audit;
        this.html = html;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance timeline(TimelineView view);
    }

    @GET
    @Operation(hidden = true)
    public Response timeline(@QueryParam("customer") String customer, @Context UriInfo uri) {
        if (customer == null || !customer.matches(UUID_PATTERN)) {
            throw unknown();
        }
        TimelineView view = reader.read(UUID.fromString(customer), ReportRequest.of(uri.getQueryParameters()), html.locale())
                .orElseThrow(TimelineResource::unknown);
        audit.record(identity.getPrincipal().getName(), AuditedAction.TIMELINE_VIEWED, customer);
        return html.page(Place.CONTACTS, identity, Templates.timeline(view));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such customer.");
    }
}
