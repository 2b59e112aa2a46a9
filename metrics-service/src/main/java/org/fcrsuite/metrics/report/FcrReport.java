package org.fcrsuite.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/** Internal and external FCR by group, with what they rest on. */
@Schema(name = "FcrReport", description = "Internal and external FCR by group, with what they rest on.")
public record FcrReport(DefinitionName definition,
        @Schema(description = "The first reporting day; absent for the beginning.") LocalDate from,
        @Schema(description = "The last reporting day, inclusive; absent for no end.") LocalDate to,
        @Schema(description = "The zone in which reporting days begin.") String zone,
        @Schema(description = "What was observed until then; now where nothing else was asked.") Instant asOf,
        @Schema(description = "By source: until when its records are known.") Map<String, Instant> observedThrough,
        @Schema(description = "none, day, week, month, channel, topic, team, queue or agent.") String groupBy,
        @Schema(description = "The filters in use.") Map<String, String> filters,
        @JsonSerialize(using = GroupsWriter.class) List<Group> groups) {

    @Schema(name = "DefinitionName", description = "Which rules were used.")
    public record DefinitionName(String name, int version) {
    }

    @Schema(name = "FcrGroup", description = "The two figures of one group.")
    public record Group(
            @Schema(description = "The day, ISO week, month or name; 'all' where nothing is grouped, '(none)' for contacts without one, '(other teams)' for agents who took no contact of the teams that the reader may see. A name that is one of these itself, or begins with a backslash, has a backslash in front.") String key,
            InternalFigure internal, ExternalFigure external) {

        static Group of(String key, Tally tally, boolean isNow) {
            return new Group(key, InternalFigure.of(tally, isNow), ExternalFigure.of(tally));
        }
    }

    static FcrReport of(Counted counted) {
        List<Group> groups = counted.groups().entrySet().parallelStream()
                .map(group -> Group.of(group.getKey(), group.getValue(), counted.isNow())).toList();
        return new FcrReport(counted.definitionName(), counted.query().from(), counted.query().to(), counted.zone(),
                counted.asOf(), counted.observedThrough(), counted.groupByName(), counted.filterNames(), groups);
    }
}
