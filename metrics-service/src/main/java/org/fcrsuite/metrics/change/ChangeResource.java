package org.fcrsuite.metrics.change;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.metrics.definition.VersionNumber;
import org.fcrsuite.metrics.report.FcrQuery;

import io.quarkus.security.identity.SecurityIdentity;

@Path("/v1/changes")
@Tag(name = "Changes", description = "What was done on which day, and whether it helped.")
class ChangeResource {

    private final Changes changes;
    private final Effects effects;
    private final SourceAccess sources;
    private final SecurityIdentity identity;

    ChangeResource(Changes changes, Effects effects, SourceAccess sources, SecurityIdentity identity) {
        this.changes = changes;
        this.effects = effects;
        this.sources = sources;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scopes.METRICS_READ)
    @Operation(operationId = "listChanges", summary = "List the changes", description = "The latest first.")
    @APIResponse(responseCode = "200", description = "The changes.")
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or is for some sources only.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<Change> list() {
        sources.requireAll();
        return changes.all();
    }

    @GET
    @Path("/{id}/effect")
    @RolesAllowed(Scopes.METRICS_READ)
    @Operation(operationId = "getChangeEffect", summary = "Whether a change helped", description = """
            Both figures in the days before and after, over the topics of which both times have 10 contacts, adjusted to the \
            mix of both together by direct standardisation (Fleiss, Levin and Paik 2003, chapter 19), beside all others in \
            the same days, each with the mix of its own: the difference in differences. Intervals of differences square and add the distances to the ends of \
            the rates' intervals (Newcombe 1998, method 10; Zou, Huang and Zhang 2009).""")
    @APIResponse(responseCode = "200", description = "What became of both figures.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Effect.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or is for some sources only.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such change, definition or version.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Contacts are still being chained by the rules of this definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Effect effect(@PathParam("id") long id,
            @QueryParam("definition") @Parameter(description = "The name of a definition.", schema = @Schema(defaultValue = "default")) String definition,
            @QueryParam("version") @Parameter(description = "One of its versions; the latest that is ready where absent.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) String version,
            @QueryParam("days") @Parameter(description = "How many days on each side.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "180", defaultValue = "28")) String days) {
        sources.requireAll();
        Integer wanted = days == null ? Integer.valueOf(EffectDays.USUAL) : EffectDays.parse(days).orElse(null);
        if (wanted == null) {
            throw ProblemException.invalid(List.of(new Problem.Invalid("days", EffectDays.MUST_BE)));
        }
        FcrQuery query = FcrQuery.of(definition == null ? "default" : definition)
                .byVersion(VersionNumber.ofParameter(version));
        return effects.of(changes.find(id).orElseThrow(() -> ProblemException.notFound("There is no such change.")), query,
                wanted);
    }

    @POST
    @RolesAllowed(Scopes.DEFINITIONS_WRITE)
    @Operation(operationId = "markChange", summary = "Mark a change", description = "What was done, on which day, and for whom.")
    @APIResponse(responseCode = "201", description = "Marked.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Change.class)))
    @APIResponse(responseCode = "400", description = "Something in it is wrong.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "There are too many changes.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response mark(@NotNull ChangeRequest request) {
        sources.requireAll();
        Change change = changes.mark(request, identity.getPrincipal().getName());
        return Response.created(URI.create("/v1/changes/" + change.id())).entity(change).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Scopes.DEFINITIONS_WRITE)
    @Operation(operationId = "removeChange", summary = "Remove a change")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such change.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void remove(@PathParam("id") long id) {
        sources.requireAll();
        changes.remove(id, identity.getPrincipal().getName());
    }
}
