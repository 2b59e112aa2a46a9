package org.fcrsuite.ingest.contact;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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

@Path("/v1/contacts/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class BatchResource {

    private final ContactItems contacts;
    private final BatchRecorder batches;
    private final Idempotency idempotency;
    private final RequestLimits limits;

    BatchResource(ContactItems contacts, BatchRecorder batches, Idempotency idempotency, RequestLimits limits) {
        this.contacts = contacts;
        this.batches = batches;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    @POST
    @Consumes({ MediaType.APPLICATION_JSON, BatchFormat.NDJSON_TYPE })
    @RolesAllowed({ Scopes.CONTACTS_WRITE, Scopes.ADMIN })
    @Operation(operationId = "recordContacts", summary = "Record many contacts", description = "As a JSON array, or as NDJSON with one contact a line. What is good is recorded, what is not is rejected by itself with its reasons; the answer says which is which. What is recorded is recorded in one transaction.")
    @RequestBody(required = true, content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NewContacts"), examples = @ExampleObject(name = "two", ref = "two")),
            @Content(mediaType = BatchFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING, description = "One contact a line."), examples = @ExampleObject(name = "lines", ref = "lines")) })
    @APIResponse(responseCode = "200", description = "What became of each contact.", content = @Content(schema = @Schema(implementation = BatchResult.class)))
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
            @Parameter(ref = "IdempotencyKey") @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "All or nothing: one contact that is wrong refuses the whole batch with 400.", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")) @QueryParam("atomic") String atomic)
            throws IOException {
        boolean allOrNothing = isTrue(atomic);
        return limits.batch().pass(() -> {
            Body sent = limits.batchBody(body);
            List<Item> items = contacts.read(BatchFormat.of(type), sent);
            String request = Idempotency.request("POST", "/v1/contacts/batch?atomic=" + allOrNothing, sent.digest());
            return idempotency.run(key, request, () -> Response.ok(batches.record(items, allOrNothing)).build());
        });
    }

    /** Whoever asks for all or nothing must not get the other for a slip of the pen. */
    private static boolean isTrue(String atomic) {
        if (atomic == null || atomic.equals("true") || atomic.equals("false")) {
            return "true".equals(atomic);
        }
        throw ProblemException.badRequest("atomic must be true or false.");
    }
}
