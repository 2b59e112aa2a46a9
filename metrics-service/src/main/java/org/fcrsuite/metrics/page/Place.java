package org.fcrsuite.metrics.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The pages, as they stand in the navigation. */
public enum Place {
    LOGIN("/login"),
    OVERVIEW("/"),
    RECONCILIATION("/reconciliation"),
    SEGMENTS("/segments"),
    WINDOW("/window"),
    DRIVERS("/drivers"),
    REPEATS("/repeats"),
    HANDLING("/handling"),
    CHANGES("/changes"),
    TARGETS("/targets"),
    DEFINITIONS("/definitions"),
    CONTACTS("/contacts"),
    WEEKLY("/weekly"),
    AUDIT("/audit"),
    USERS("/users");

    private static final List<Place> FIGURES = List.of(OVERVIEW, RECONCILIATION, SEGMENTS, WINDOW, DRIVERS, REPEATS,
            HANDLING, CHANGES, TARGETS, DEFINITIONS, CONTACTS);

    /** So many that they fit into one line; the others are a step away. */
    private static final Set<Place> DAILY = EnumSet.of(OVERVIEW, RECONCILIATION, SEGMENTS, WINDOW, DRIVERS, REPEATS, CONTACTS);

    private final String path;

    Place(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    boolean isDaily() {
        return DAILY.contains(this);
    }

    /** Those that everybody who is logged in may open. */
    static List<Place> ofFigures() {
        return FIGURES;
    }

    /** Those that managers may open as well. */
    static List<Place> ofManagers() {
        return List.of(WEEKLY);
    }

    /** Those that only admins may open. */
    static List<Place> ofAdmins() {
        return List.of(AUDIT, USERS);
    }

    /** What its files are called. */
    String file() {
        return name().toLowerCase(Locale.ROOT);
    }
}
