package org.fcrsuite.survey.policy;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;

import io.quarkus.security.identity.SecurityIdentity;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
class PolicyResource {

    private final Policies policies;
    private final SourceAccess sources;
    private final SecurityIdentity identity;

    PolicyResource(Policies policies, SourceAccess sources, SecurityIdentity identity) {
        this.policies = policies;
        this.sources = sources;
        this.identity = identity;
    }

    @Schema(name = "NewPolicy", description = "What is to differ from the latest version.")
    record NewPolicy(
            @NotNull @Schema(description = "The version that the change was made on: the latest, or the answer is 409.") Integer baseVersion,
            @NotNull @Valid PolicyRules rules,
            @Size(min = 1, max = 500) @Pattern(regexp = "\\P{Cntrl}*") @Schema(description = "Why.") String note) {
    }

    @GET
    @RolesAllowed({ Scopes.SURVEYS_READ, Scopes.POLICIES_WRITE, Scopes.ADMIN })
    @Operation(operationId = "listPolicies", summary = "List the versions of the policy", description = "The latest first. Each invitation names the version that decided about it.")
    @APIResponse(responseCode = "200", description = "One page of them.", content = @Content(schema = @Schema(implementation = PolicyView.Page.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public PolicyView.Page list(
            @Parameter(description = "What the page before gave as next.") @QueryParam("before") @DefaultValue("2147483647") @Min(1) int before,
            @Parameter(description = "How many at most.") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return PolicyView.Page.of(policies.before(before, limit), limit);
    }

    @GET
    @Path("/current")
    @RolesAllowed({ Scopes.SURVEYS_READ, Scopes.POLICIES_WRITE, Scopes.ADMIN })
    @Operation(operationId = "getCurrentPolicy", summary = "Read the policy that holds")
    @APIResponse(responseCode = "200", description = "The latest version.", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public PolicyView current() {
        return PolicyView.of(policies.currentVersion());
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({ Scopes.SURVEYS_READ, Scopes.POLICIES_WRITE, Scopes.ADMIN })
    @Operation(operationId = "getPolicy", summary = "Read one version of the policy")
    @APIResponse(responseCode = "200", description = "The version.", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public PolicyView get(@Parameter(description = "Its number.") @PathParam("version") int version) {
        return policies.find(version).map(PolicyView::of)
                .orElseThrow(() -> ProblemException.notFound("There is no version " + version + " of the policy."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Scopes.POLICIES_WRITE, Scopes.ADMIN })
    @Operation(operationId = "changePolicy", summary = "Make a new version of the policy", description = "It holds from now on, also for the hours and the age of what is queued. Rules that are left out stay as they are.")
    @APIResponse(responseCode = "201", description = "The new version.", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response change(@NotNull @Valid NewPolicy request) {
        sources.requireAll();
        PolicyVersion made = policies.change(request.baseVersion(), request.rules(), request.note(),
                identity.getPrincipal().getName());
        return Response.created(URI.create("/v1/policies/" + made.version())).entity(PolicyView.of(made)).build();
    }
}
