package org.fcrsuite.survey.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** Time zones as other systems name them. */
public final class Zones {

    private Zones() {
    }

    /** The one zone to show a date in: the first of those named; where none is, or none that exists, the other. */
    public static ZoneId of(String names, ZoneId otherwise) {
        return RecipientZones.of(names, otherwise).first();
    }

    /** Empty where none is named, or none that exists. */
    static Optional<ZoneId> find(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
