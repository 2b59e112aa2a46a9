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

/** The pages that ask why: Drivers, Repeats, and FCR beside handle time. */
@Path("/")
@RolesAllowed("viewer")
@Blocking
class CausePagesResource {

    private final DriversReader drivers;
    private final RepeatsReader repeats;
    private final HandlingReader handling;
    private final Html html;
    private final SecurityIdentity identity;

    CausePagesResource(DriversReader drivers, RepeatsReader repeats, HandlingReader handling, Html html,
            SecurityIdentity identity) {
        this.drivers = drivers;
        this.repeats = repeats;
        this.handling = handling;
        this.html = html;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance sections(SectionsView view);

        static native TemplateInstance sectioned(SectionsView view);
    }

    @GET
    @Path("drivers")
    @Operation(hidden = true)
    public Response drivers(@Context UriInfo uri, @RestHeader("HX-Request") boolean part) {
        return page(Place.DRIVERS, part, drivers.read(ReportRequest.of(uri.getQueryParameters()), html.locale()));
    }

    @GET
    @Path("repeats")
    @Operation(hidden = true)
    public Response repeats(@Context UriInfo uri, @RestHeader("HX-Request") boolean part) {
        return page(Place.REPEATS, part, repeats.read(ReportRequest.of(uri.getQueryParameters()), html.locale()));
    }

    @GET
    @Path("handling")
    @Operation(hidden = true)
    public Response handling(@Context UriInfo uri, @RestHeader("HX-Request") boolean part) {
        return page(Place.HANDLING, part, handling.read(ReportRequest.of(uri.getQueryParameters()), html.locale()));
    }

    private Response page(Place place, boolean part, SectionsView view) {
        return part ? html.part(place, Templates.sectioned(view)) : html.page(place, identity, Templates.sections(view));
    }
}
