package org.fcrsuite.survey.invitation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.ApiKeyPrincipal;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.ReminderStatus;

import io.quarkus.security.identity.SecurityIdentity;

@Path("/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Scopes.SURVEYS_READ, Scopes.ADMIN })
@Tag(name = "Invitations")
class InvitationResource {

    private static final String NO_CONTROL = "[^\\x00-\\x1f\\x7f]*";

    private final Invitations invitations;
    private final SourceAccess sources;
    private final SecurityIdentity identity;

    InvitationResource(Invitations invitations, SourceAccess sources, SecurityIdentity identity) {
        this.invitations = invitations;
        this.sources = sources;
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "List invitations", description = "Of one status, reason or source, or all. status=IN_DOUBT gives those of which nobody knows whether they went out.")
    @APIResponse(responseCode = "200", description = "One page of them, in a fixed order.", content = @Content(schema = @Schema(implementation = InvitationView.Page.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public InvitationView.Page list(
            @Parameter(description = "Only those that are in this state, or one of these. FAILED, BOUNCED and IN_DOUBT are the dead letters; each has the provider's words as its lastError.") @QueryParam("status") @Size(max = 10) List<String> status,
            @Parameter(description = "Only those that were suppressed for this.") @QueryParam("reason") String reason,
            @Parameter(description = "Only those whose reminder is in this state. IN_DOUBT and FAILED are its dead letters.") @QueryParam("reminder") String reminder,
            @Parameter(description = "Only those of this source.") @QueryParam("source") @Size(max = 200) @Pattern(regexp = NO_CONTROL) String source,
            @Parameter(description = "What the page before gave as next.") @QueryParam("after") String after,
            @Parameter(description = "How many at most.") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Invitations.Filter filter = new Invitations.Filter(visible(source),
                status.stream().map(one -> constant("status", InvitationStatus.class, one)).toList(),
                constant("reason", Reason.class, reason), constant("reminder", ReminderStatus.class, reminder), id(after));
        return InvitationView.Page.of(invitations.list(filter, limit), limit);
    }

    @GET
    @Path("/summary")
    @Operation(operationId = "summariseInvitations", summary = "Count where all requests went", description = "Every contact that was announced is either invited or suppressed for one named reason; the counts add up.")
    @APIResponse(responseCode = "200", description = "The counts.", content = @Content(schema = @Schema(implementation = InvitationSummary.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public InvitationSummary summary(
            @Parameter(description = "Only those of this source.") @QueryParam("source") @Size(max = 200) @Pattern(regexp = NO_CONTROL) String source) {
        return invitations.summary(visible(source));
    }

    @GET
    @Path("/{source}/{externalId}")
    @Operation(operationId = "getInvitation", summary = "Look up what became of asking about a contact", description = "Whether the customer was asked, when, and if not, why not.")
    @APIResponse(responseCode = "200", description = "What became of it.", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public InvitationView get(
            @Parameter(description = "The source of the contact.") @PathParam("source") @Size(max = 200) @Pattern(regexp = NO_CONTROL) String source,
            @Parameter(description = "The contact's id there.") @PathParam("externalId") @Size(max = 200) @Pattern(regexp = NO_CONTROL) String externalId) {
        sources.require(source);
        return invitations.findOf(source, externalId).map(InvitationView::of).orElseThrow(() -> ProblemException.notFound(
                "No contact " + source + "/" + externalId + " was announced for asking."));
    }

    /** A key for some sources sees only those; empty where it is for all. */
    private Collection<String> visible(String source) {
        if (source != null) {
            sources.require(source);
            return List.of(source);
        }
        return identity.getPrincipal() instanceof ApiKeyPrincipal key ? key.sources() : List.of();
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
        try {
            return text == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.badRequest(name + " must be one of " + List.of(type.getEnumConstants()) + ".");
        }
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.badRequest("after must be what the page before gave as next.");
        }
    }
}
