package org.fcrsuite.metrics.label;

/** A name and what it is the name of. */
public record Label(Kind kind, String name) implements Comparable<Label> {

    /** The number of what has no name. */
    public static final int NONE = 0;

    public enum Kind {
        SOURCE,
        CHANNEL,
        TOPIC,
        TEAM,
        QUEUE,
        AGENT,
        LANGUAGE
    }

    @Override
    public int compareTo(Label other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
