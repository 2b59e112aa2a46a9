package org.fcrsuite.metrics.restatement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.report.FcrReport;

/** The counts behind both figures of a week. */
@Schema(name = "RestatedFigures", description = "The counts behind both figures of a week.")
public record Figures(long internalResolved, long internalDetermined, long externalResolved, long externalDetermined) {

    static Figures of(FcrReport.Group week) {
        return new Figures(week.internal().resolved(), week.internal().determined(), week.external().resolved(),
                week.external().determined());
    }

    /** Null where nothing is determined. */
    public static Double rate(long resolved, long determined) {
        return determined == 0 ? null : (double) resolved / determined;
    }
}
