package org.fcrsuite.metrics.user;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.security.Scopes;

import io.quarkus.security.identity.SecurityIdentity;

@Path("/v1/users")
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Users", description = "Who may open the pages, and whose contacts they see there.")
class UserResource {

    private final ManagedUsers users;
    private final SecurityIdentity identity;

    UserResource(ManagedUsers users, SecurityIdentity identity) {
        this.users = users;
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "listUsers", summary = "List the users", description = "By name, the first 1,000. Who comes through OpenID Connect is not among them.")
    @APIResponse(responseCode = "200", description = "The users.")
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<UserView> list() {
        return users.all();
    }

    @POST
    @Path("/{name}")
    @Operation(operationId = "addUser", summary = "Add a user", description = "With a password, a role, and the only teams that they may see, if there are such.")
    @APIResponse(responseCode = "201", description = "Added.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong or missing.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "409", description = "Somebody has this name.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response add(@PathParam("name") String name, @NotNull UserRequest wanted) {
        return Response.status(Response.Status.CREATED).entity(users.add(name, wanted, who())).build();
    }

    @PUT
    @Path("/{name}")
    @Operation(operationId = "changeUser", summary = "Change a user", description = "Role and teams must both be said, and count from their next request on; a new password ends what was opened with the old one.")
    @APIResponse(responseCode = "200", description = "Changed.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong or missing.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such user.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public UserView change(@PathParam("name") String name, @NotNull UserRequest wanted) {
        return users.change(name, wanted, who());
    }

    @DELETE
    @Path("/{name}")
    @Operation(operationId = "removeUser", summary = "Remove a user", description = "Their sessions end at once. The first manager comes back when the service starts.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such user.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void remove(@PathParam("name") String name) {
        users.remove(name, who());
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
