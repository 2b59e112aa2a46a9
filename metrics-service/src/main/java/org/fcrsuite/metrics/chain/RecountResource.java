package org.fcrsuite.metrics.chain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.security.Scopes;

@Path("/v1/recount")
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Recount", description = "Proof that the counts are those of the contacts.")
class RecountResource {

    private final Recount recount;

    RecountResource(Recount recount) {
        this.recount = recount;
    }

    @POST
    @Operation(operationId = "recount", summary = "Recount everything from the contacts", description = "Measures all contacts anew and compares with what reports are read from. Nothing is changed. Any difference is an error.")
    @APIResponse(responseCode = "200", description = "What was found.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Recount.Result.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Recount.Result run() {
        return recount.run();
    }
}
