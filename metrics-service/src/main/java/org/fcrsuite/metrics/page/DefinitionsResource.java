package org.fcrsuite.metrics.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.metrics.access.TeamAccess;
import org.jboss.resteasy.reactive.RestHeader;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

@Path("/definitions")
@RolesAllowed("viewer")
@Blocking
class DefinitionsResource {

    private static final String MANAGER = "manager";
    private static final int WRONG = 400;

    private final DefinitionsReader reader;
    private final DefinitionEditor editor;
    private final TeamAccess access;
    private final Html html;
    private final SecurityIdentity identity;

    DefinitionsResource(DefinitionsReader reader, DefinitionEditor editor, TeamAccess access, Html html,
            SecurityIdentity identity) {
        this.reader = reader;
        this.editor = editor;
        this.access = access;
        this.html = html;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance definitions(DefinitionsView view);

        static native TemplateInstance defined(DefinitionsView view);

        static native TemplateInstance definition(DefinitionEditView view);
    }

    /** @param saved the name of the one that has just been saved */
    @GET
    @Operation(hidden = true)
    public Response definitions(@Context UriInfo uri, @RestHeader("HX-Request") boolean part,
            @RestHeader("Fcr-Live") String shown, @QueryParam("saved") String saved) {
        boolean mayEdit = identity.hasRole(MANAGER) && access.only().isEmpty();
        DefinitionsView view = reader.read(ReportRequest.of(uri.getQueryParameters()), mayEdit, saved, html.locale());
        if (!part) {
            return html.page(Place.DEFINITIONS, identity, Templates.definitions(view));
        }
        return view.state().equals(shown) ? Response.noContent().build()
                : html.part(Place.DEFINITIONS, Templates.defined(view));
    }

    @GET
    @Path("edit")
    @RolesAllowed(MANAGER)
    @Operation(hidden = true)
    public Response form(@QueryParam("name") String name, @QueryParam("from") String from) {
        access.require(null);
        return page(Response.Status.OK.getStatusCode(), editor.open(name, from, html.locale()));
    }

    @POST
    @Path("edit")
    @RolesAllowed(MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response edit(MultivaluedMap<String, String> sent) {
        access.require(null);
        String editing = sent.getFirst("editing") == null ? "" : sent.getFirst("editing");
        if (!editing.isEmpty()) {
            sent.putSingle(DefinitionForm.NAME, editing);
        }
        DefinitionForm form = DefinitionForm.of(sent);
        DefinitionEditor.Outcome outcome = "save".equals(sent.getFirst("do"))
                ? editor.save(form, editing, identity.getPrincipal().getName(), html.locale())
                : editor.preview(form, editing, html.locale());
        if (outcome.saved() == null) {
            return page(outcome.view().trouble() == null ? Response.Status.OK.getStatusCode() : WRONG, outcome.view());
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/definitions?saved=" + outcome.saved().definition().name()).build();
    }

    private Response page(int status, DefinitionEditView view) {
        return html.page(status, Place.DEFINITIONS, identity.getPrincipal().getName(), Templates.definition(view)).build();
    }
}
