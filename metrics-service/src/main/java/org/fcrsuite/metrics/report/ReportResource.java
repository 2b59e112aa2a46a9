package org.fcrsuite.metrics.report;

import java.util.EnumSet;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;

@Path("/v1")
@RolesAllowed(Scopes.METRICS_READ)
@Tag(name = "Reports", description = "FCR with its evidence.")
class ReportResource {

    private static final Set<GroupBy> ANY = EnumSet.allOf(GroupBy.class);

    private final FcrReports reports;
    private final SourceAccess sources;

    ReportResource(FcrReports reports, SourceAccess sources) {
        this.reports = reports;
        this.sources = sources;
    }

    @GET
    @Path("/fcr")
    @Operation(operationId = "getFcr", summary = "Internal and external FCR", description = """
            Rates with both counts, their Wilson score interval (Wilson 1927, 95 %), and how many contacts are pending, \
            undetermined and excluded. Contacts belong to the reporting day on which they ended; those still open, to the \
            day on which they started. With `asOf` in the past, later days are not counted and windows that had not closed \
            then are pending; what cannot be known is which records arrived late or were changed since: the facts are \
            today's. Grouped by agent with credit EVERY_AGENT, a contact counts for each agent of its chain.""")
    @APIResponse(responseCode = "200", description = "The figures.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = FcrReport.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or not of this source.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such definition or version.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Contacts are still being chained by the rules of this definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public FcrReport fcr(@BeanParam ReportParameters parameters) {
        return reports.report(parameters.query(ANY, sources), sources::allows);
    }

    @GET
    @Path("/reconciliation")
    @Operation(operationId = "getReconciliation", summary = "The two figures contact by contact", description = """
            Over the contacts with a valid answer and a final internal verdict: a = both say resolved, b = only the records, \
            c = only the customer, d = neither. Sources of the formulas: intervals of rates, Wilson 1927; gap, the paired Wald \
            interval (Agresti, Categorical Data Analysis, 11.1), where it has no width with half a pair added to each cell \
            (Agresti and Min 2005); McNemar 1947, exact; κ, Cohen 1960; PABAK, Byrt, Bishop and \
            Carlin 1993; estimate, post-stratification with a percentile bootstrap over customers (Efron and Tibshirani \
            1993), joined by the squares of the distances with Wilson's interval where answers are unanimous (Zou, Huang and \
            Zhang 2009); bounds, Manski 1989.""")
    @APIResponse(responseCode = "200", description = "The figures.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReconciliationReport.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or not of this source.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such definition or version.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Contacts are still being chained by the rules of this definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ReconciliationReport reconciliation(@BeanParam ReportParameters parameters) {
        return reports.reconcile(parameters.query(ANY, sources), sources::allows);
    }

    @GET
    @Path("/windows")
    @Operation(operationId = "getWindows", summary = "FCR against the length of the window", description = """
            Both figures for windows of 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60 and 90 days, by rules that are otherwise \
            those of the definition. They are read off the same outcomes: nothing is measured anew.""")
    @APIResponse(responseCode = "200", description = "The figures.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = WindowReport.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown, or asks for groups.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or not of this source.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such definition or version.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Contacts are still being chained by the rules of this definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public WindowReport windows(@BeanParam ReportParameters parameters) {
        return reports.windows(parameters.query(Set.of(GroupBy.NONE), sources), sources::allows);
    }
}
