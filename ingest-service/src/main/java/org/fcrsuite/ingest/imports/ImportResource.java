package org.fcrsuite.ingest.imports;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RolesAllowed({ Scopes.CONTACTS_WRITE, Scopes.CONTACTS_READ, Scopes.ADMIN })
class ImportResource {

    private final ImportJobs jobs;
    private final RejectedCsv rejectedCsv;
    private final SourceAccess sources;

    ImportResource(ImportJobs jobs, RejectedCsv rejectedCsv, SourceAccess sources) {
        this.jobs = jobs;
        this.rejectedCsv = rejectedCsv;
        this.sources = sources;
    }

    @GET
    @Operation(operationId = "listImports", summary = "List imports", description = "The newest first, of the sources that the key may use.")
    @APIResponse(responseCode = "200", description = "The imports.", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImportView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public List<ImportView> list(
            @Parameter(description = "How many at most.") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return jobs.newest(sources.only(), limit).stream().map(ImportView::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "Follow an import", description = "Where it stands, and what became of its rows so far.")
    @APIResponse(responseCode = "200", description = "The import.", content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public ImportView get(@Parameter(description = "As POST /v1/imports answered.") @PathParam("id") UUID id) {
        return ImportView.of(find(id));
    }

    @GET
    @Path("/{id}/rejected")
    @Produces("text/csv")
    @Operation(operationId = "downloadRejectedRows", summary = "Download the rejected rows", description = "One line for each row that was not recorded: its line in the file, why, and the row as it stood there. Cells that a spreadsheet would take for a formula begin with an apostrophe.")
    @APIResponse(responseCode = "200", description = "The rejected rows as CSV, in the order of the file.", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response rejected(@Parameter(description = "As POST /v1/imports answered.") @PathParam("id") UUID id) {
        ImportJob job = find(id);
        StreamingOutput csv = output -> rejectedCsv.write(job.id, output);
        return Response.ok(csv).type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + job.id + "-rejected.csv\"").build();
    }

    private ImportJob find(UUID id) {
        ImportJob job = jobs.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no import " + id + "."));
        sources.require(job.source);
        return job;
    }
}
