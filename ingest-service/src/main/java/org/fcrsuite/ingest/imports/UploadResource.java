package org.fcrsuite.ingest.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.idempotency.Idempotency;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class UploadResource {

    private static final Logger LOG = Logger.getLogger(UploadResource.class);
    private static final long MAX_MAPPING = 64 * 1024;

    private final MappingJson mappings;
    private final UploadReceiver receiver;
    private final SourceAccess sources;
    private final Idempotency idempotency;
    private final ImportsConfig config;

    UploadResource(MappingJson mappings, UploadReceiver receiver, SourceAccess sources, Idempotency idempotency,
            ImportsConfig config) {
        this.mappings = mappings;
        this.receiver = receiver;
        this.sources = sources;
        this.idempotency = idempotency;
        this.config = config;
    }

    @POST
    @ReceivesFile
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Scopes.CONTACTS_WRITE, Scopes.ADMIN })
    @Operation(operationId = "startImport", summary = "Import a file", description = "Takes a CSV file, plain or gzip, and a mapping that says how its rows become contacts. The import runs by itself: follow it with GET /v1/imports/{id}. Importing a file again changes nothing.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(ref = "NewImport")))
    @APIResponse(responseCode = "202", description = "Received and stored; the import begins by itself.", content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "KeyInFlight")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response start(MultipartFormDataInput form,
            @Parameter(ref = "IdempotencyKey") @HeaderParam("Idempotency-Key") String key) throws IOException {
        Upload upload = upload(form);
        sources.require(upload.mapping().source());
        String request = Idempotency.request("POST", "/v1/imports", key == null ? new byte[0] : upload.digest());
        return idempotency.run(key, request, () -> accepted(receiver.receive(upload)));
    }

    @ServerExceptionMapper
    public Response notReceived(IOException trouble) {
        LOG.warnf("An upload was not received: %s", trouble.getMessage());
        return UploadTrouble.of(trouble).response();
    }

    private Upload upload(MultipartFormDataInput form) throws IOException {
        FormValue file = part(form, "file").filter(FormValue::isFileItem)
                .orElseThrow(() -> ProblemException.badRequest("Send the CSV as the part 'file', with a file name."));
        String text = text(part(form, "mapping")
                .orElseThrow(() -> ProblemException.badRequest("Send the mapping, as JSON, as the part 'mapping'.")));
        long size = file.getFileItem().getFileSize();
        if (size > config.maxFile().asLongValue()) {
            throw ProblemException.tooLarge("A file has at most " + config.maxFile().asLongValue()
                    + " bytes. Compress it with gzip, or send it in parts.");
        }
        return new Upload(mappings.sent(text), text, file.getFileItem().getFile(), file.getFileName(), size);
    }

    private static Optional<FormValue> part(MultipartFormDataInput form, String name) {
        return form.getValues().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The mapping may be sent as a file or as a field. */
    private static String text(FormValue mapping) throws IOException {
        if (!mapping.isFileItem()) {
            return mapping.getValue();
        }
        if (mapping.getFileItem().getFileSize() > MAX_MAPPING) {
            throw ProblemException.tooLarge("A mapping has at most " + MAX_MAPPING + " bytes.");
        }
        return new String(Files.readAllBytes(mapping.getFileItem().getFile()), StandardCharsets.UTF_8);
    }

    private static Response accepted(ImportView started) {
        return Response.accepted(started).location(UriBuilder.fromPath("/v1/imports/{id}").build(started.id())).build();
    }
}
