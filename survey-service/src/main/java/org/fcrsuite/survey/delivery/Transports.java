package org.fcrsuite.survey.delivery;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Medium;

import io.quarkus.arc.All;

/** The media by which this deployment can reach people. */
@ApplicationScoped
public class Transports {

    private final Map<Medium, Transport> byMedium = new EnumMap<>(Medium.class);

    Transports(@All List<Transport> transports) {
        for (Transport transport : transports) {
            if (transport.isSetUp() && byMedium.put(transport.medium(), transport) != null) {
                throw new IllegalStateException("There are two transports for " + transport.medium());
            }
        }
    }

    Collection<Transport> all() {
        return byMedium.values();
    }

    /** By these, nobody can be reached. */
    public Set<Medium> missing() {
        Set<Medium> missing = EnumSet.allOf(Medium.class);
        missing.removeAll(byMedium.keySet());
        return missing;
    }
}
