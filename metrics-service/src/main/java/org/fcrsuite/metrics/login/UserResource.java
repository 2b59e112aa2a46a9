package org.fcrsuite.metrics.login;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.fcrsuite.kit.login.UserAccount;
import org.fcrsuite.kit.login.Users;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.metrics.audit.AuditLog;
import org.fcrsuite.metrics.audit.AuditedAction;

import io.quarkus.security.identity.SecurityIdentity;

@Path("/v1/users")
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Users", description = "Who may open the pages, and whose contacts they see there.")
class UserResource {

    private final Users users;
    private final AuditLog audit;
    private final SecurityIdentity identity;

    UserResource(Users users, AuditLog audit, SecurityIdentity identity) {
        this.users = users;
        this.audit = audit;
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "listUsers", summary = "List the users", description = "By name, the first 1,000. Who comes through OpenID Connect is not among them.")
    @APIResponse(responseCode = "200", description = "The users.")
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<UserView> list() {
        return users.all().stream().map(UserView::of).toList();
    }

    @POST
    @Path("/{name}")
    @Transactional
    @Operation(operationId = "addUser", summary = "Add a user", description = "With a password, a role, and the only teams that they may see, if there are such.")
    @APIResponse(responseCode = "201", description = "Added.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong or missing.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "409", description = "Somebody has this name.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response add(@PathParam("name") String name, @NotNull UserRequest wanted) {
        wanted.check(true);
        if (name.isBlank() || !name.strip().equals(name) || name.length() > UserAccount.LONGEST_NAME
                || name.indexOf('\0') >= 0) {
            throw ProblemException.invalid(
                    List.of(new Problem.Invalid("name", "must have 1 to 100 characters, none of them a space around it")));
        }
        if (!users.create(name, wanted.password(), wanted.role(), wanted.distinctTeams())) {
            throw ProblemException.conflict("There is already a user '" + name + "'. To change them, PUT.");
        }
        audit.record(identity.getPrincipal().getName(), AuditedAction.USER_ADDED, wanted.described(name));
        return Response.status(Response.Status.CREATED).entity(UserView.of(users.find(name).orElseThrow())).build();
    }

    @PUT
    @Path("/{name}")
    @Transactional
    @Operation(operationId = "changeUser", summary = "Change a user", description = "Role and teams must both be said, and count from their next request on; a new password ends what was opened with the old one.")
    @APIResponse(responseCode = "200", description = "Changed.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong or missing.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such user.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public UserView change(@PathParam("name") String name, @NotNull UserRequest wanted) {
        wanted.check(false);
        if (!users.change(name, wanted.role(), wanted.distinctTeams())) {
            throw unknown(name);
        }
        if (wanted.password() != null) {
            users.renewPassword(name, wanted.password());
        }
        audit.record(identity.getPrincipal().getName(), AuditedAction.USER_CHANGED, wanted.described(name));
        return UserView.of(users.find(name).orElseThrow());
    }

    @DELETE
    @Path("/{name}")
    @Transactional
    @Operation(operationId = "removeUser", summary = "Remove a user", description = "Their sessions end at once. The first manager comes back when the service starts.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such user.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void remove(@PathParam("name") String name) {
        if (!users.remove(name)) {
            throw unknown(name);
        }
        audit.record(identity.getPrincipal().getName(), AuditedAction.USER_REMOVED, name);
    }

    private static ProblemException unknown(String name) {
        return ProblemException.notFound("There is no user '" + name + "'.");
    }
}
