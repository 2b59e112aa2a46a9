package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;

/** The pages, as they stand in the navigation. */
public enum Place {
    LOGIN("/login"),
    OVERVIEW("/"),
    RECONCILIATION("/reconciliation"),
    SEGMENTS("/segments"),
    WINDOW("/window"),
    DEFINITIONS("/definitions");

    private static final List<Place> FIGURES = List.of(OVERVIEW, RECONCILIATION, SEGMENTS, WINDOW, DEFINITIONS);

    private final String path;

    Place(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Those that everybody who is logged in may open. */
    static List<Place> ofFigures() {
        return FIGURES;
    }

    /** What its files are called. */
    String file() {
        return name().toLowerCase(Locale.ROOT);
    }
}
