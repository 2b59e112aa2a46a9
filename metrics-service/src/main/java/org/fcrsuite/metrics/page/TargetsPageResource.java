package org.fcrsuite.metrics.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.metrics.target.Targets;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

@Path("/targets")
@RolesAllowed("viewer")
@Blocking
class TargetsPageResource {

    private static final String MANAGER = "manager";

    private final TargetsReader reader;
    private final Targets targets;
    private final FormDesk desk;

    TargetsPageResource(TargetsReader reader, Targets targets, FormDesk desk) {
        this.reader = reader;
        this.targets = targets;
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {

        static native TemplateInstance targets(TargetsView view);
    }

    @GET
    @Operation(hidden = true)
    public Response targets(@Context UriInfo uri) {
        return desk.show(Place.TARGETS, page(ReportRequest.of(uri.getQueryParameters()), null, null));
    }

    @POST
    @RolesAllowed(MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response set(MultivaluedMap<String, String> sent) {
        TargetForm form = TargetForm.of(new FilledIn(sent));
        return desk.take(Place.TARGETS, who -> targets.set(form.request(), who),
                refused -> page(ReportRequest.BLANK, form, refused));
    }

    @POST
    @Path("remove")
    @RolesAllowed(MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(MultivaluedMap<String, String> sent) {
        return desk.done(Place.TARGETS, who -> targets.remove(new FilledIn(sent).id(), who));
    }

    private TemplateInstance page(ReportRequest request, TargetForm filled, Problem refused) {
        TargetsMessages words = Texts.of(TargetsMessages.class, desk.locale());
        return Templates.targets(reader.read(request, desk.mayManage(), filled,
                FormDesk.trouble(refused, words.wrong(), words.tooMany()), desk.locale()));
    }
}
