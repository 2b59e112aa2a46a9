package org.fcrsuite.metrics.target;

import java.util.Optional;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.report.GroupBy;

/** Whom a target is for. The names are stored, and part of the API. */
public enum Audience {
    ALL(GroupBy.NONE, null),
    TEAM(GroupBy.TEAM, Dimension.TEAM),
    TOPIC(GroupBy.TOPIC, Dimension.TOPIC);

    private final GroupBy groupBy;
    private final Dimension dimension;

    Audience(GroupBy groupBy, Dimension dimension) {
        this.groupBy = groupBy;
        this.dimension = dimension;
    }

    GroupBy groupBy() {
        return groupBy;
    }

    /** Empty for everybody. */
    public Optional<Dimension> dimension() {
        return Optional.ofNullable(dimension);
    }
}
