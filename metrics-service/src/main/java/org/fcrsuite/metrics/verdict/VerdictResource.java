package org.fcrsuite.metrics.verdict;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.metrics.audit.AuditLog;
import org.fcrsuite.metrics.audit.AuditedAction;
import org.fcrsuite.metrics.definition.VersionNumber;
import org.fcrsuite.metrics.domain.ContactName;

import io.quarkus.security.identity.SecurityIdentity;

@Path("/v1/contacts")
@RolesAllowed(Scopes.METRICS_READ)
@Tag(name = "Contacts", description = "The verdict on single contacts, with reasons.")
class VerdictResource {

    /** Everybody who is logged in may at least look; keys have scopes instead. */
    private static final String PERSON = "viewer";

    private final Verdicts verdicts;
    private final SourceAccess sources;
    private final AuditLog audit;
    private final SecurityIdentity identity;

    VerdictResource(Verdicts verdicts, SourceAccess sources, AuditLog audit, SecurityIdentity identity) {
        this.verdicts = verdicts;
        this.sources = sources;
        this.audit = audit;
        this.identity = identity;
    }

    @GET
    @Path("/{source}/{externalId}")
    @Operation(operationId = "getContactVerdict", summary = "The verdict on one contact", description = "With the reasons of both sides and the chain of contacts around it. That a person looked is in the audit log.")
    @APIResponse(responseCode = "200", description = "The verdict.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = VerdictView.class)))
    @APIResponse(responseCode = "400", description = "The version is no number.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not see this source.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such contact or definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public VerdictView get(@PathParam("source") String source, @PathParam("externalId") String externalId,
            @QueryParam("definition") @DefaultValue("default") String definition,
            @QueryParam("version") @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) String version) {
        sources.require(source);
        VerdictView view = verdicts.of(new ContactName(source, externalId), definition, VersionNumber.ofParameter(version),
                sources::allows);
        if (identity.hasRole(PERSON)) {
            audit.record(identity.getPrincipal().getName(), AuditedAction.TIMELINE_VIEWED,
                    view.customer() == null ? source + "/" + externalId : view.customer().toString());
        }
        return view;
    }
}
