package org.fcrsuite.metrics.change;

import java.util.Optional;

import org.fcrsuite.metrics.chain.Dimension;

/** For whom something was changed. The names are stored, and part of the API. */
public enum Scope {
    ALL(null),
    TEAM(Dimension.TEAM),
    TOPIC(Dimension.TOPIC),
    AGENTS(Dimension.AGENT);

    private final Dimension dimension;

    Scope(Dimension dimension) {
        this.dimension = dimension;
    }

    /** Empty for everybody. */
    public Optional<Dimension> dimension() {
        return Optional.ofNullable(dimension);
    }
}
