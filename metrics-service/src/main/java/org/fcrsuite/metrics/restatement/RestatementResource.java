package org.fcrsuite.metrics.restatement;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

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
import org.fcrsuite.metrics.access.TeamAccess;

@Path("/v1/restatements")
@RolesAllowed(Scopes.METRICS_READ)
@Tag(name = "Restatements", description = "What has changed since it was final.")
class RestatementResource {

    private static final int PAGE = 200;

    private final Restatements restatements;
    private final SourceAccess sources;
    private final TeamAccess teams;

    RestatementResource(Restatements restatements, SourceAccess sources, TeamAccess teams) {
        this.restatements = restatements;
        this.sources = sources;
        this.teams = teams;
    }

    @GET
    @Operation(operationId = "listRestatements", summary = "List what has changed since it was final", description = "Whole weeks, and the single days of the latest that are final, over all sources, by the latest version of each definition, compared once a day. The latest 200, or the 200 before a given one.")
    @APIResponse(responseCode = "200", description = "The restatements, the latest first.")
    @APIResponse(responseCode = "400", description = "The number is none.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or not those of all sources; or the person is restricted to teams.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<Restatement> list(
            @QueryParam("before") @Parameter(description = "The id of a restatement: only older ones.", schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1")) String before) {
        sources.requireAll();
        if (teams.only().isPresent()) {
            throw ProblemException.forbidden("This concerns all teams, and you may see some only.");
        }
        if (before != null && !before.matches("\\d{1,18}")) {
            throw ProblemException.invalid(List.of(new Problem.Invalid("before", "must be the id of a restatement")));
        }
        return restatements.latest(before == null ? null : Long.valueOf(before), PAGE);
    }
}
