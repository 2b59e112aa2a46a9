package org.fcrsuite.metrics.report;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Both figures by what may explain them. */
@Schema(name = "DriverReport", description = "Both figures by what may explain them.")
public record DriverReport(Basis basis, Group all, List<DriverView> drivers) {

    /** The names of the drivers whose bands are names. */
    public static final String TOPIC = "TOPIC";
    public static final String LANGUAGE = "LANGUAGE";

    @Schema(name = "Driver", description = "The contacts told apart by one fact.")
    public record DriverView(
            @Schema(description = "TRANSFERS, ESCALATED, AGENTS_INVOLVED, HANDLE_SECONDS, HOLD_SECONDS, SILENCE_SECONDS, SENTIMENT (in hundredths, −100 to 100), HOUR and WEEKDAY (in the reporting zone; Monday is 1), TOPIC or LANGUAGE.") String driver,
            List<Group> bands,
            @Schema(description = "How many bands there are beyond these; topics and languages are named up to 50.") int more) {
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "DriverBand", description = "The contacts of one band. Without from and name: those of which the value is not known.")
    public record Group(@Schema(nullable = true, description = "The least value of the band.") Integer from,
            @Schema(nullable = true, description = "What its values are less than; null for no end.") Integer below,
            @Schema(nullable = true, description = "Of a topic or a language.") String name, AdjustedFigure internal,
            AdjustedFigure external,
            @Schema(description = "Contacts whose window has not closed: with any, the internal figure is provisional.") long pending) {
    }
}
