package org.fcrsuite.metrics.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.target.Targets;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

@Path("/targets")
@RolesAllowed("viewer")
@Blocking
class TargetsPageResource {

    private static final String MANAGER = "manager";
    private static final int WRONG = 400;
    private static final int UNPROCESSABLE = 422;

    private final TargetsReader reader;
    private final Targets targets;
    private final Html html;
    private final SecurityIdentity identity;

    TargetsPageResource(TargetsReader reader, Targets targets, Html html, SecurityIdentity identity) {
        this.reader = reader;
        this.targets = targets;
        this.html = html;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance targets(TargetsView view);
    }

    @GET
    @Operation(hidden = true)
    public Response targets(@Context UriInfo uri) {
        return page(Response.Status.OK.getStatusCode(), reader.read(ReportRequest.of(uri.getQueryParameters()),
                identity.hasRole(MANAGER), null, null, html.locale()));
    }

    @POST
    @RolesAllowed(MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response set(MultivaluedMap<String, String> sent) {
        TargetForm form = TargetForm.of(sent);
        try {
            targets.set(form.request(), identity.getPrincipal().getName());
            return back();
        } catch (ProblemException refused) {
            return page(WRONG, reader.read(ReportRequest.of(name -> null), true, form, trouble(refused), html.locale()));
        }
    }

    private String trouble(ProblemException refused) {
        TargetsMessages words = Texts.of(TargetsMessages.class, html.locale());
        return switch (refused.problem().status()) {
            case WRONG -> words.wrong();
            case UNPROCESSABLE -> words.tooMany();
            default -> throw refused;
        };
    }

    @POST
    @Path("remove")
    @RolesAllowed(MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(MultivaluedMap<String, String> sent) {
        String id = sent.getFirst("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            throw ProblemException.notFound("There is no such target.");
        }
        targets.remove(Long.parseLong(id), identity.getPrincipal().getName());
        return back();
    }

    private static Response back() {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, Place.TARGETS.path()).build();
    }

    private Response page(int status, TargetsView view) {
        return html.page(status, Place.TARGETS, identity.getPrincipal().getName(), Templates.targets(view)).build();
    }
}
