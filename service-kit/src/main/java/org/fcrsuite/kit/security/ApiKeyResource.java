package org.fcrsuite.kit.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.ProblemException;

@Path("/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "API keys", description = "Who may use this API.")
class ApiKeyResource {

    private final ApiKeys keys;

    ApiKeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    @Schema(name = "NewApiKey")
    record NewKey(
            @NotBlank @Size(max = 100) @Schema(description = "What the key is for, as shown in lists.") String name,
            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z]+(:[a-z]+)?") String> scopes,
            @Size(max = 100) @Schema(description = "The only sources the key may use; all where empty.") List<@NotBlank String> sources) {
    }

    @Schema(name = "CreatedApiKey")
    record CreatedKey(UUID id, String name, List<String> scopes, List<String> sources,
            @Schema(description = "The key itself. It is shown here once and nowhere else.") String key) {
    }

    @Schema(name = "ApiKey")
    record Key(UUID id, String name, List<String> scopes, List<String> sources, Instant createdAt, Instant lastUsedAt,
            Instant revokedAt) {

        static Key of(ApiKeys.Row row) {
            return new Key(row.id(), row.name(), row.scopes(), row.sources(), row.createdAt(), row.lastUsedAt(),
                    row.revokedAt());
        }
    }

    @POST
    @Operation(operationId = "createApiKey", summary = "Create an API key", description = "The key is in this answer only; what is stored is its hash.")
    @APIResponse(responseCode = "201", description = "Created.", content = @Content(schema = @Schema(implementation = CreatedKey.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong or missing.")
    public Response create(@NotNull @Valid NewKey request) {
        List<String> unknown = request.scopes().stream().filter(scope -> !Scopes.ALL.contains(scope)).toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.badRequest("Unknown scopes " + unknown + "; known are " + Scopes.ALL + ".");
        }
        String secret = ApiKeySecret.generate();
        List<String> sources = request.sources() == null ? List.of() : request.sources();
        ApiKeys.Row row = keys.create(secret, request.name(), request.scopes(), sources).orElseThrow();
        CreatedKey created = new CreatedKey(row.id(), row.name(), row.scopes(), row.sources(), secret);
        return Response.status(Response.Status.CREATED).entity(created).build();
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "List the API keys", description = "Without the keys themselves; the last use is exact to a minute.")
    @APIResponse(responseCode = "200", description = "The keys, the oldest first, revoked ones included.")
    @APIResponse(responseCode = "401", description = "No valid credential.")
    public List<Key> list() {
        return keys.all().stream().map(Key::of).toList();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke an API key", description = "It is refused from the next request on.")
    @APIResponse(responseCode = "204", description = "Revoked.")
    @APIResponse(responseCode = "404", description = "There is no such key.")
    public void revoke(@PathParam("id") UUID id) {
        if (!keys.revoke(id)) {
            throw ProblemException.notFound("There is no API key " + id + ".");
        }
    }
}
