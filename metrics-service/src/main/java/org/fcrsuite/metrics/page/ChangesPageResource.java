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
import org.fcrsuite.metrics.change.Changes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

@Path("/changes")
@RolesAllowed("viewer")
@Blocking
class ChangesPageResource {

    private static final String MANAGER = "manager";

    private final ChangesReader reader;
    private final Changes changes;
    private final FormDesk desk;

    ChangesPageResource(ChangesReader reader, Changes changes, FormDesk desk) {
        this.reader = reader;
        this.changes = changes;
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {

        static native TemplateInstance changes(ChangesView view);
    }

    @GET
    @Operation(hidden = true)
    public Response changes(@Context UriInfo uri) {
        return desk.show(Place.CHANGES, page(ReportRequest.of(uri.getQueryParameters()), null, null));
    }

    @POST
    @RolesAllowed(MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response mark(MultivaluedMap<String, String> sent) {
        ChangeForm form = ChangeForm.of(new FilledIn(sent));
        return desk.take(Place.CHANGES, who -> changes.mark(form.request(), who),
                refused -> page(ReportRequest.BLANK, form, refused));
    }

    @POST
    @Path("remove")
    @RolesAllowed(MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(MultivaluedMap<String, String> sent) {
        return desk.done(Place.CHANGES, who -> changes.remove(new FilledIn(sent).id(), who));
    }

    private TemplateInstance page(ReportRequest request, ChangeForm filled, Problem refused) {
        ChangesMessages words = Texts.of(ChangesMessages.class, desk.locale());
        return Templates.changes(reader.read(request, desk.mayManage(), filled,
                FormDesk.trouble(refused, words.wrong(), words.tooMany()), desk.locale()));
    }
}
