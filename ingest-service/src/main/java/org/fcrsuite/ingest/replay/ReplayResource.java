package org.fcrsuite.ingest.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
@Tag(name = "Replay")
@RolesAllowed(Scopes.ADMIN)
class ReplayResource {

    private static final String CONTACTS = "contacts";

    private final Replays replays;
    private final Clock clock;

    ReplayResource(Replays replays, Clock clock) {
        this.replays = replays;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "startReplay", summary = "Publish everything again", description = "Puts every stored contact onto its Kafka topic once more, for a metrics database that is new or was lost. Those who know a contact already do nothing. Customers are not asked again.")
    @APIResponse(responseCode = "202", description = "Begun; follow it with GET /v1/replay/{id}.", content = @Content(schema = @Schema(implementation = Replay.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response start(
            @Parameter(description = "What to publish.", required = true, schema = @Schema(enumeration = CONTACTS)) @QueryParam("topic") String topic) {
        if (!CONTACTS.equals(topic)) {
            throw ProblemException.badRequest("topic must be " + CONTACTS + ".");
        }
        Replay begun = replays.begin(topic, Instant.now(clock))
                .orElseThrow(() -> ProblemException.conflict("A replay of this topic is running already; wait for its end."));
        return Response.accepted(begun).location(UriBuilder.fromPath("/v1/replay/{id}").build(begun.id())).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReplay", summary = "Follow a replay", description = "How many events it has published so far.")
    @APIResponse(responseCode = "200", description = "The replay.", content = @Content(schema = @Schema(implementation = Replay.class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Replay get(@Parameter(description = "As POST /v1/replay answered.") @PathParam("id") UUID id) {
        return replays.find(id).orElseThrow(() -> ProblemException.notFound("There is no replay " + id + "."));
    }
}
