package org.fcrsuite.survey.optout;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.OptOutVia;

@Path("/v1/opt-outs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Scopes.OPTOUTS_WRITE, Scopes.ADMIN })
@Tag(name = "Opt-outs")
class OptOutResource {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final OptOutRecorder recorder;
    private final OptOutRepository repository;
    private final OptOutImport lists;
    private final OptOutExport export;
    private final AddressHasher hasher;
    private final SourceAccess sources;

    OptOutResource(OptOutRecorder recorder, OptOutRepository repository, OptOutImport lists, OptOutExport export,
            AddressHasher hasher, SourceAccess sources) {
        this.lists = lists;
        this.export = export;
        this.recorder = recorder;
        this.repository = repository;
        this.hasher = hasher;
        this.sources = sources;
    }

    @Schema(name = "OptOutResult")
    record Result(@Schema(description = "OPTED_OUT, or UNCHANGED where that stood already.", enumeration = {
            "OPTED_OUT",
            "UNCHANGED" }) String status){
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "optOut", summary = "Record a refusal", description = "From now on the customer, or whoever is at the address, is not asked again. What is queued for them is taken back.")
    @APIResponse(responseCode = "200", description = "It stood already.", content = @Content(schema = @Schema(implementation = Result.class)))
    @APIResponse(responseCode = "201", description = "Recorded.", content = @Content(schema = @Schema(implementation = Result.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response optOut(@NotNull NewOptOut request) {
        List<Problem.Invalid> faults = request.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        boolean added = !recorder.record(request.refusals(hasher), OptOutVia.API).isEmpty();
        return Response.status(added ? 201 : 200).entity(new Result(added ? "OPTED_OUT" : "UNCHANGED")).build();
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "importOptOuts", summary = "Record a list of refusals", description = "A CSV in UTF-8 with a comma or a semicolon between cells, of at most 10,000 rows. The first row names the columns: one or more of email, phone, customerKey and addressHash; via and optedOutAt, which the export has, are skipped. Each row has its own result; sent again, it changes nothing.")
    @RequestBody(required = true, content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "What became of each row.", content = @Content(schema = @Schema(implementation = OptOutImport.Report.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public OptOutImport.Report importList(byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type) {
        // Not left to @Consumes, which would speak of types before it asks for a key.
        if (type == null || !type.isCompatible(CSV)) {
            throw new NotSupportedException();
        }
        return lists.record(OptOutFile.read(new String(body, StandardCharsets.UTF_8)));
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @Operation(operationId = "exportOptOuts", summary = "Download all refusals", description = "As CSV, the oldest first. Addresses are there as keyed hashes only: another deployment with the same key can import them, nobody can write to them. For keys that may use all sources.")
    @APIResponse(responseCode = "200", description = "The refusals.", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Response export() {
        sources.requireAll();
        StreamingOutput csv = export::write;
        return Response.ok(csv).type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"opt-outs.csv\"").build();
    }

    @GET
    @Operation(operationId = "listOptOuts", summary = "List the refusals", description = "The oldest first. Addresses are there as keyed hashes only. For keys that may use all sources.")
    @APIResponse(responseCode = "200", description = "One page of them.", content = @Content(schema = @Schema(implementation = OptOutView.Page.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public OptOutView.Page list(
            @Parameter(description = "What the page before gave as next.") @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @Parameter(description = "How many at most.") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        sources.requireAll();
        List<OptOut> rows = repository.after(after, limit);
        return new OptOutView.Page(repository.count(), rows.stream().map(OptOutView::of).toList(),
                rows.size() < limit ? null : rows.get(rows.size() - 1).id);
    }
}
