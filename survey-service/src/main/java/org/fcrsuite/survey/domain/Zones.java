package org.fcrsuite.survey.domain;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones as other systems name them. */
public final class Zones {

    private Zones() {
    }

    /** The named zone; where none is named, or none that exists, the other. */
    public static ZoneId of(String name, ZoneId otherwise) {
        if (name == null || name.isBlank()) {
            return otherwise;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }
}
