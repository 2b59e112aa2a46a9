package org.fcrsuite.survey.response;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.batch.BatchFormat;
import org.fcrsuite.kit.batch.Body;
import org.fcrsuite.kit.idempotency.Idempotency;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;

import io.quarkus.runtime.configuration.MemorySize;

@Path("/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
class ResponseResource {

    private static final String NO_CONTROL = "[^\\x00-\\x1f\\x7f]*";

    private final ResponseReader reader;
    private final ReportedResponses reported;
    private final Responses responses;
    private final Idempotency idempotency;
    private final SourceAccess sources;
    private final long longest;

    ResponseResource(ResponseReader reader, ReportedResponses reported, Responses responses, Idempotency idempotency,
            SourceAccess sources, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest) {
        this.reader = reader;
        this.reported = reported;
        this.responses = responses;
        this.idempotency = idempotency;
        this.sources = sources;
        this.longest = longest.asLongValue();
    }

    @POST
    @Consumes({ MediaType.APPLICATION_JSON, BatchFormat.NDJSON_TYPE })
    @RolesAllowed({ Scopes.RESPONSES_WRITE, Scopes.ADMIN })
    @Operation(operationId = "recordResponses", summary = "Record what another system asked", description = "Answers that an IVR, a chat widget or another survey tool collected, and questions that nobody has answered yet: response rates need both. As a JSON array, or as NDJSON with one item a line. Each item has its own result; sending the same again changes nothing, and an answer that differs from the one that was sent before replaces it as a change. An answer that the customer gave on our own page stands.")
    @RequestBody(required = true, content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.ARRAY, implementation = NewResponse.class)),
            @Content(mediaType = BatchFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING, description = "One item a line.")) })
    @APIResponse(responseCode = "200", description = "What became of each item.", content = @Content(schema = @Schema(implementation = ResponseBatch.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "KeyInFlight")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response record(InputStream body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(ref = "IdempotencyKey") @HeaderParam("Idempotency-Key") String key) throws IOException {
        Body sent = Body.of(body, longest);
        List<ResponseItem> items = reader.read(BatchFormat.of(type), sent);
        return idempotency.run(key, Idempotency.request("POST", "/v1/responses", sent.digest()),
                () -> Response.ok(reported.record(items)).build());
    }

    @GET
    @Path("/{source}/{externalId}")
    @RolesAllowed({ Scopes.SURVEYS_READ, Scopes.ADMIN })
    @Operation(operationId = "getResponse", summary = "Look up the answer about a contact", description = "The one that stands, with its comment.")
    @APIResponse(responseCode = "200", description = "The answer.", content = @Content(schema = @Schema(implementation = ResponseView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ResponseView get(
            @Parameter(description = "The source of the contact.") @PathParam("source") @Size(max = 200) @Pattern(regexp = NO_CONTROL) String source,
            @Parameter(description = "The contact's id there.") @PathParam("externalId") @Size(max = 200) @Pattern(regexp = NO_CONTROL) String externalId) {
        sources.require(source);
        return responses.find(source, externalId).map(answer -> ResponseView.of(source, externalId, answer)).orElseThrow(
                () -> ProblemException.notFound("There is no answer about contact " + source + "/" + externalId + "."));
    }
}
