package org.fcrsuite.ingest.contact;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.ContactId;
import org.fcrsuite.ingest.domain.Reading;
import org.fcrsuite.ingest.domain.RecordStatus;
import org.fcrsuite.ingest.recording.ContactRecorder;
import org.fcrsuite.ingest.recording.RecordingMeters;
import org.fcrsuite.ingest.recording.StoredContacts;
import org.fcrsuite.kit.idempotency.Idempotency;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ContactResource {

    private final ContactJson contacts;
    private final ContactRecorder recorder;
    private final RecordingMeters meters;
    private final StoredContacts stored;
    private final SourceAccess sources;
    private final Idempotency idempotency;
    private final RequestLimits limits;

    ContactResource(ContactJson contacts, ContactRecorder recorder, RecordingMeters meters, StoredContacts stored,
            SourceAccess sources, Idempotency idempotency, RequestLimits limits) {
        this.contacts = contacts;
        this.recorder = recorder;
        this.meters = meters;
        this.stored = stored;
        this.sources = sources;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Scopes.CONTACTS_WRITE, Scopes.ADMIN })
    @Operation(operationId = "recordContact", summary = "Record a contact", description = "Creates it, or replaces it where the revision is not smaller than the stored one. Sending the same again is harmless.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "NewContact"), examples = {
            @ExampleObject(name = "call", ref = "call"), @ExampleObject(name = "smallest", ref = "smallest") }))
    @APIResponse(responseCode = "201", description = "Created.", content = @Content(schema = @Schema(implementation = RecordedContact.class)))
    @APIResponse(responseCode = "200", description = "It was there: updated, unchanged, or ignored as older than what is stored.", content = @Content(schema = @Schema(implementation = RecordedContact.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "KeyInFlight")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response record(InputStream body, @Parameter(ref = "IdempotencyKey") @HeaderParam("Idempotency-Key") String key)
            throws IOException {
        return limits.contact().pass(() -> {
            byte[] text = limits.contactBody(body).readAllBytes();
            Contact contact = read(text);
            sources.require(contact.source());
            return idempotency.run(key, Idempotency.request("POST", "/v1/contacts", text), () -> record(contact));
        });
    }

    private Contact read(byte[] text) throws IOException {
        Reading reading = contacts.read(contacts.tree(text));
        if (reading instanceof Reading.Rejected bad) {
            meters.rejected(1);
            throw ProblemException.invalid(bad.errors().stream()
                    .map(error -> new Problem.Invalid(error.field(), error.detail())).toList());
        }
        return ((Reading.Accepted) reading).contact();
    }

    private Response record(Contact contact) {
        RecordStatus status = recorder.record(List.of(contact)).get(0);
        RecordedContact answer = RecordedContact.of(contact.id(), status);
        if (status != RecordStatus.CREATED) {
            return Response.ok(answer).build();
        }
        return Response.created(UriBuilder.fromPath("/v1/contacts/{source}/{externalId}")
                .build(contact.source(), contact.externalId())).entity(answer).build();
    }

    @GET
    @Path("/{source}/{externalId}")
    @RolesAllowed({ Scopes.CONTACTS_READ, Scopes.CONTACTS_WRITE, Scopes.ADMIN })
    @Operation(operationId = "getContact", summary = "Read a contact", description = "As it is stored, its defaults filled in, with the key that stands for its customer in the events.")
    @APIResponse(responseCode = "200", description = "The contact.", content = @Content(schema = @Schema(ref = "StoredContact")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public ContactView get(
            @Parameter(description = "The system that it came from.", example = "helpdesk") @PathParam("source") String source,
            @Parameter(description = "Its id there.", example = "48211") @PathParam("externalId") String externalId) {
        sources.require(source);
        ContactId id = new ContactId(source, externalId);
        return stored.find(id).map(ContactView::of)
                .orElseThrow(() -> ProblemException.notFound("There is no contact " + id + "."));
    }
}
