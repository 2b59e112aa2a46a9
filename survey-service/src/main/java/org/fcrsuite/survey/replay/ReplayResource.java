package org.fcrsuite.survey.replay;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;

@Path("/v1/replay")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Replay")
class ReplayResource {

    private final Replays replays;

    ReplayResource(Replays replays) {
        this.replays = replays;
    }

    @POST
    @Operation(operationId = "startReplay", summary = "Publish everything again", description = "Puts what became of every invitation, every answer and every opt-out onto the topic once more, for a metrics database that is new or was lost. Those who know it already do nothing. Nobody is asked again.")
    @APIResponse(responseCode = "202", description = "Begun; follow it with GET /v1/replay/{id}.", content = @Content(schema = @Schema(implementation = Replay.class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response start() {
        Replay begun = replays.begin()
                .orElseThrow(() -> ProblemException.conflict("A replay is running already; wait for its end."));
        return Response.accepted(begun).location(UriBuilder.fromPath("/v1/replay/{id}").build(begun.id())).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReplay", summary = "Follow a replay", description = "How many events it has published so far.")
    @APIResponse(responseCode = "200", description = "The replay.", content = @Content(schema = @Schema(implementation = Replay.class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Replay get(@Parameter(description = "As POST /v1/replay answered.") @PathParam("id") UUID id) {
        return replays.find(id).orElseThrow(() -> ProblemException.notFound("There is no replay " + id + "."));
    }
}
