package org.fcrsuite.metrics.target;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.metrics.MetricsConfig;

import io.quarkus.security.identity.SecurityIdentity;

@Path("/v1/targets")
@Tag(name = "Targets", description = "What figures are to become, by when.")
class TargetResource {

    private static final int USUAL_DAYS = 30;

    private final Targets targets;
    private final TargetProgress progress;
    private final SourceAccess sources;
    private final SecurityIdentity identity;
    private final MetricsConfig config;
    private final Clock clock;

    TargetResource(Targets targets, TargetProgress progress, SourceAccess sources, SecurityIdentity identity,
            MetricsConfig config, Clock clock) {
        this.targets = targets;
        this.progress = progress;
        this.sources = sources;
        this.identity = identity;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Scopes.METRICS_READ)
    @Operation(operationId = "listTargets", summary = "List the targets beside their figures", description = "The figures of the last 30 days, or of as many days as are asked for, over all sources: none before the target was set, and the last ones before it was due.")
    @APIResponse(responseCode = "200", description = "The targets, each beside its figure.")
    @APIResponse(responseCode = "400", description = "A day cannot be read.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or is for some sources only.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Contacts are still being chained by the rules of a definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<Progress> list(
            @QueryParam("from") @Parameter(description = "The first reporting day.", schema = @Schema(implementation = LocalDate.class)) String from,
            @QueryParam("to") @Parameter(description = "The last reporting day, inclusive.", schema = @Schema(implementation = LocalDate.class)) String to) {
        sources.requireAll();
        LocalDate last = to == null ? LocalDate.now(clock.withZone(config.reportingZone())) : day("to", to);
        return progress.between(from == null ? last.minusDays(USUAL_DAYS - 1L) : day("from", from), last);
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // Told below, as any other day that cannot be asked for.
        }
        throw ProblemException
                .invalid(List.of(new Problem.Invalid(name, "must be a day such as 2026-03-02, from 1970 to 9999")));
    }

    @PUT
    @RolesAllowed(Scopes.DEFINITIONS_WRITE)
    @Operation(operationId = "setTarget", summary = "Set a target", description = "In place of the one that the same figure (definition, dimension, member and side) has already.")
    @APIResponse(responseCode = "200", description = "The target.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Target.class)))
    @APIResponse(responseCode = "400", description = "Something in it is wrong.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "There are too many targets.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Target set(@NotNull TargetRequest request) {
        sources.requireAll();
        return targets.set(request, identity.getPrincipal().getName());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Scopes.DEFINITIONS_WRITE)
    @Operation(operationId = "removeTarget", summary = "Remove a target")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such target.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void remove(@PathParam("id") long id) {
        sources.requireAll();
        targets.remove(id, identity.getPrincipal().getName());
    }
}
