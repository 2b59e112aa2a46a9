package org.fcrsuite.survey.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.survey.domain.InvitationStatus;

@Path("/v1/invitations/{source}/{externalId}/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Scopes.RESPONSES_WRITE, Scopes.ADMIN })
@Tag(name = "Invitations")
class SendReportResource {

    private static final String NO_CONTROL = "[^\\x00-\\x1f\\x7f]*";

    private final SendReports reports;
    private final SourceAccess sources;

    SendReportResource(SendReports reports, SourceAccess sources) {
        this.reports = reports;
        this.sources = sources;
    }

    /** What may have become of a message. */
    enum What {
        /** It went out. */
        SENT,
        /** It arrived. */
        DELIVERED,
        /** It did not, and will not. */
        FAILED
    }

    @Schema(name = "SendReport")
    record Report(@NotNull @Schema(required = true) What status,
            @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9 .:/_-]*") @Schema(description = "Why it failed: a code, or a few words without an address.") String reason,
            @Schema(description = "Whether this is about the reminder (reminder.due) and not the first message.") boolean reminder) {
    }

    @Schema(name = "SendReportResult")
    record Result(
            @Schema(description = "How the invitation stands now. A report that comes late changes nothing.") InvitationStatus status) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reportSending", summary = "Report what became of an invitation", description = "For the system that gets invitations as webhooks and sends them itself: that it sent the message, that it arrived, or that it never will. Sent again, it changes nothing.")
    @APIResponse(responseCode = "200", description = "Taken.", content = @Content(schema = @Schema(implementation = Result.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Result report(
            @Parameter(description = "The source of the contact.") @PathParam("source") @Size(max = 200) @Pattern(regexp = NO_CONTROL) String source,
            @Parameter(description = "The contact's id there.") @PathParam("externalId") @Size(max = 200) @Pattern(regexp = NO_CONTROL) String externalId,
            @NotNull @Valid Report report) {
        sources.require(source);
        return new Result(reports.take(source, externalId, report));
    }
}
