package org.fcrsuite.metrics.statistics;

import java.util.List;

/** One customer's answers: they are drawn together, for a person's answers resemble each other. */
public record Respondent<K>(List<Answered<K>> answers) {

    /** One matched contact in its stratum. */
    public record Answered<K>(K stratum, boolean internal, boolean external) {
    }
}
