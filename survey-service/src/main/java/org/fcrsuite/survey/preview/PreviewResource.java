package org.fcrsuite.survey.preview;

import java.time.Duration;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.survey.policy.PolicyRules;

@Path("/v1/policies/preview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Scopes.SURVEYS_READ, Scopes.POLICIES_WRITE, Scopes.ADMIN })
@Tag(name = "Policies")
class PreviewResource {

    private final PolicyPreview preview;
    private final SourceAccess sources;

    PreviewResource(PolicyPreview preview, SourceAccess sources) {
        this.preview = preview;
        this.sources = sources;
    }

    @Schema(name = "PolicyDraft", description = "A policy to try.")
    record Draft(@NotNull @Valid PolicyRules rules,
            @Min(1) @Max(90) @Schema(defaultValue = "7", description = "Contacts that were announced in these last days are tried, ten thousand at most.") Integer days,
            @Min(0) @Max(500) @Schema(defaultValue = "20", description = "How many of them are named at most.") Integer examples) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewPolicy", summary = "Try a policy on the latest contacts", description = "Who would be asked and who not, and why, beside the policy that holds. A key for some sources tries their contacts only.")
    @APIResponse(responseCode = "200", description = "What it would change.", content = @Content(schema = @Schema(implementation = Preview.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Preview preview(@NotNull @Valid Draft draft) {
        return preview.of(draft.rules(), Duration.ofDays(draft.days() == null ? 7 : draft.days()),
                sources.only().orElse(Set.of()),
                draft.examples() == null ? 20 : draft.examples());
    }
}
