package org.fcrsuite.metrics.report;

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
@Tag(name = "Causes", description = "What FCR goes with, and why customers come back.")
class CauseResource {

    private final Drivers drivers;
    private final Repeats repeats;
    private final HandleTimes handleTimes;
    private final SourceAccess sources;

    CauseResource(Drivers drivers, Repeats repeats, HandleTimes handleTimes, SourceAccess sources) {
        this.drivers = drivers;
        this.repeats = repeats;
        this.handleTimes = handleTimes;
        this.sources = sources;
    }

    @GET
    @Path("/drivers")
    @Operation(operationId = "getDrivers", summary = "FCR by what may explain it", description = """
            Both figures by transfers, escalation, agents involved, handle time, hold, silence, sentiment, hour, weekday, \
            topic and language; each as it is and with the mix of topics of all contacts of the report, by direct \
            standardisation (Fleiss, Levin and Paik 2003, chapter 19), so that a hard topic does not speak against a band. \
            The interval of the adjusted rate squares and adds the distances to the ends of each topic's Wilson interval, \
            weighted as the rates are (Zou, Huang and Zhang 2009). What goes together need not cause each other.""")
    @APIResponse(responseCode = "200", description = "The figures.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = DriverReport.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown, or asks for groups.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or not of this source.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such definition or version.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Contacts are still being chained by the rules of this definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public DriverReport drivers(@BeanParam ReportParameters parameters) {
        return drivers.report(parameters.query(Set.of(GroupBy.NONE), sources), sources::allows);
    }

    @GET
    @Path("/repeats")
    @Operation(operationId = "getRepeats", summary = "Who comes back", description = """
            After how long, through which channel and about what customers come back, what that costs, and what a point of \
            FCR is worth. Counted over every final contact of a known customer, repeats included. The next contact may come \
            from any source, so a key that is for some sources only may not ask.""")
    @APIResponse(responseCode = "200", description = "The figures.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = RepeatReport.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown, or asks for groups.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or is for some sources only.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such definition or version.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Contacts are still being chained by the rules of this definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RepeatReport repeats(@BeanParam ReportParameters parameters) {
        sources.requireAll();
        return repeats.report(parameters.query(Set.of(GroupBy.NONE), sources));
    }

    @GET
    @Path("/handle-times")
    @Operation(operationId = "getHandleTimes", summary = "FCR beside handle time", description = """
            The mean handle time of each agent or topic beside both figures: groupBy is agent or topic. A time is that of \
            the agent who took the contact; figures are credited as the definition says.""")
    @APIResponse(responseCode = "200", description = "The figures.", content = @Content(mediaType = "application/json", schema = @Schema(implementation = HandleTimeReport.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown, or asks for other groups.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "No valid credential.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read metrics, or not of this source.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "There is no such definition or version.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Contacts are still being chained by the rules of this definition.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public HandleTimeReport handleTimes(@BeanParam ReportParameters parameters) {
        return handleTimes.report(parameters.query(Set.of(GroupBy.AGENT, GroupBy.TOPIC), sources), sources::allows);
    }
}
