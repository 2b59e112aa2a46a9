package org.fcrsuite.metrics.chain;

import org.fcrsuite.metrics.label.Label;

/** What contacts can be told apart by. */
public enum Dimension {
    CHANNEL(Label.Kind.CHANNEL),
    TOPIC(Label.Kind.TOPIC),
    TEAM(Label.Kind.TEAM),
    QUEUE(Label.Kind.QUEUE),
    AGENT(Label.Kind.AGENT);

    private final Label.Kind kind;

    Dimension(Label.Kind kind) {
        this.kind = kind;
    }

    public Label.Kind kind() {
        return kind;
    }
}
