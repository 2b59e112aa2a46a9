package org.fcrsuite.metrics.audit;

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

@Path("/v1/audit")
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Audit", description = "Who took figures away, looked at a customer's contacts, or changed a definition or a user.")
class AuditResource {

    private static final int PAGE = 200;

    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @Operation(operationId = "listAudit", summary = "Read the audit log", description = "The latest 200 entries, or the 200 before a given one.")
    @APIResponse(responseCode = "200", description = "The entries, the latest first.")
    @APIResponse(responseCode = "400", description = "The number is none.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not do this.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<AuditEntry> list(
            @QueryParam("before") @Parameter(description = "The id of an entry: only older ones.", schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1")) String before) {
        if (before != null && !before.matches("\\d{1,18}")) {
            throw ProblemException.invalid(List.of(new Problem.Invalid("before", "must be the id of an entry")));
        }
        return log.latest(before == null ? null : Long.valueOf(before), PAGE);
    }
}
