package org.fcrsuite.metrics.definition;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.fcrsuite.metrics.access.TeamAccess;
import org.fcrsuite.metrics.chain.ChainBuilder;
import org.fcrsuite.metrics.chain.ChainingRow;
import org.fcrsuite.metrics.chain.Chainings;

import io.quarkus.security.identity.SecurityIdentity;

@Path("/v1/definitions")
@Tag(name = "Definitions", description = "Named, versioned rules that turn facts into a verdict.")
class DefinitionResource {

    /** Less than the 30 s after which clients commonly hang up; what is left goes on in the background. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Definitions definitions;
    private final Chainings chainings;
    private final ChainBuilder builder;
    private final TeamAccess access;
    private final SecurityIdentity identity;

    DefinitionResource(Definitions definitions, Chainings chainings, ChainBuilder builder, TeamAccess access,
            SecurityIdentity identity) {
        this.definitions = definitions;
        this.chainings = chainings;
        this.builder = builder;
        this.access = access;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scopes.METRICS_READ)
    @Operation(operationId = "listDefinitions", summary = "List the definitions", description = "The latest version of each, presets first.")
    @APIResponse(responseCode = "200", description = "The definitions.")
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<DefinitionView> list() {
        return definitions.latest().stream().map(this::view).toList();
    }

    @GET
    @Path("/{name}")
    @RolesAllowed(Scopes.METRICS_READ)
    @Operation(operationId = "getDefinition", summary = "Read a definition", description = "Its latest version, or the one asked for.")
    @APIResponse(responseCode = "200", description = "The definition.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = DefinitionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such definition or version.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "400", description = "The version is no number.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public DefinitionView get(@PathParam("name") String name,
            @QueryParam("version") @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) String asked) {
        Integer version = VersionNumber.ofParameter(asked);
        return definitions.versions(name).stream().filter(one -> version == null || version.equals(one.version())).findFirst()
                .map(this::view).orElseThrow(() -> ProblemException.notFound("There is no definition '" + name + "'"
                        + (version == null ? "." : " with a version " + version + ".")));
    }

    @POST
    @RolesAllowed(Scopes.DEFINITIONS_WRITE)
    @Operation(operationId = "createDefinition", summary = "Create a definition", description = """
            Rules that are left out keep their default. Where sameIssue, repeatChannel, reconnectMinutes or what is \
            excluded are new, all contacts are chained anew: the answer waits for that up to 25 s, and says in `ready` \
            whether it was enough.""")
    @APIResponse(responseCode = "201", description = "Created.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = DefinitionView.class)))
    @APIResponse(responseCode = "400", description = "A rule is out of range or unknown.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this, or the person sees some teams only.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "409", description = "The name is taken.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "Too many different ways of chaining.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response create(@NotNull @Valid DefinitionRequest request) {
        access.require(null);
        StoredDefinition stored = definitions.create(request.toDefinition(null), identity.getPrincipal().getName());
        return Response.created(URI.create("/v1/definitions/" + stored.definition().name())).entity(built(stored)).build();
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Scopes.DEFINITIONS_WRITE)
    @Operation(operationId = "editDefinition", summary = "Store a new version of a definition", description = """
            Rules that are left out get their default, not the last version's value. Nothing is stored where nothing \
            differs. The figures of older versions stay.""")
    @APIResponse(responseCode = "200", description = "The version that is now the latest.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = DefinitionView.class)))
    @APIResponse(responseCode = "400", description = "A rule is out of range or unknown.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this, or the person sees some teams only.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "409", description = "It is a preset, or somebody else changed it just now.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public DefinitionView edit(@PathParam("name") String name, @NotNull @Valid DefinitionRequest request) {
        if (request.name() != null && !request.name().equals(name)) {
            throw ProblemException.invalid(List.of(new Problem.Invalid("name", "must be the name in the path, or absent")));
        }
        access.require(null);
        return built(definitions.edit(request.toDefinition(name), identity.getPrincipal().getName()));
    }

    private DefinitionView built(StoredDefinition stored) {
        ChainingRow chaining = chainings.require(stored.definition().chaining());
        return DefinitionView.of(stored, builder.build(chaining, PATIENCE));
    }

    private DefinitionView view(StoredDefinition stored) {
        boolean ready = chainings.find(stored.definition().chaining()).filter(ChainingRow::isReady).isPresent();
        return DefinitionView.of(stored, ready);
    }
}
