package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.SourceAccess;

/**
 * What a report may be asked. Declared here for the API's description; {@link QueryParameters} reads the request itself,
 * so that everything wrong is named at once, unknown parameters too.
 */
class ReportParameters {

    @QueryParam("definition")
    @Parameter(description = "The name of a definition.", schema = @Schema(defaultValue = "default"))
    String definition;

    @QueryParam("version")
    @Parameter(description = "One of its versions; the latest that is ready where absent.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    String version;

    @QueryParam("from")
    @Parameter(description = "The first reporting day.", schema = @Schema(implementation = LocalDate.class))
    String from;

    @QueryParam("to")
    @Parameter(description = "The last reporting day, inclusive.", schema = @Schema(implementation = LocalDate.class))
    String to;

    @QueryParam("groupBy")
    @Parameter(description = "One group for each.", schema = @Schema(defaultValue = "none", enumeration = { "none", "day",
            "week", "month", "channel", "topic", "team", "queue", "agent" }))
    String groupBy;

    @QueryParam("asOf")
    @Parameter(description = "What was known then: contacts that began later are not there, those that ended later are open, and what became of a survey later is not known. Days are not split: the last one that begins before it is known to its end. Merged customers and corrected records are as they are now. Now where absent.", schema = @Schema(implementation = Instant.class))
    String asOf;

    @QueryParam("channel")
    @Parameter(description = "Only this channel. For this and the next four: an empty value or (none) asks for contacts without one; keys of groups can be used as they are.")
    String channel;

    @QueryParam("topic")
    @Parameter(description = "Only this topic.")
    String topic;

    @QueryParam("team")
    @Parameter(description = "Only this team.")
    String team;

    @QueryParam("queue")
    @Parameter(description = "Only this queue.")
    String queue;

    @QueryParam("agent")
    @Parameter(description = "Only this agent, as the definition credits agents.")
    String agent;

    @QueryParam("source")
    @Parameter(description = "Only contacts from this source.")
    String source;

    @QueryParam("suspect")
    @Parameter(description = "Whether answers that something speaks against count.", schema = @Schema(defaultValue = "exclude", enumeration = {
            "exclude", "include" }))
    String suspect;

    @Context
    UriInfo uri;

    /**
     * What is wrong is told before what may not be seen.
     *
     * @param groups what the report may be grouped by
     * @throws ProblemException 400 where it is grouped otherwise, 403 where it asks for a source that may not be seen
     */
    FcrQuery query(Set<GroupBy> groups, SourceAccess sources) {
        FcrQuery query = QueryParameters.query(uri.getQueryParameters());
        if (!groups.contains(query.groupBy())) {
            throw ProblemException.invalid(List.of(new Problem.Invalid("groupBy", groups.contains(GroupBy.NONE)
                    ? "cannot be used here; filter instead"
                    : "must be one of " + groups.stream().map(by -> by.name().toLowerCase(Locale.ROOT)).sorted().toList())));
        }
        if (query.source() != null) {
            sources.require(query.source());
        }
        return query;
    }
}
