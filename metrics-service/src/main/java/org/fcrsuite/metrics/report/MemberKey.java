package org.fcrsuite.metrics.report;

/**
 * How reports name the members of a segment, and how filters do: by name, {@link #NONE} where a contact has none. What is
 * really called that, or begins with a backslash, gets a backslash in front, so that no two groups share a key.
 */
public final class MemberKey {

    public static final String NONE = "(none)";
    /** All agents together who took no contact of the reader's teams. */
    public static final String OTHER_TEAMS = "(other teams)";
    private static final String ESCAPE = "\\";

    private MemberKey() {
    }

    public static String write(String name) {
        return name.equals(NONE) || name.equals(OTHER_TEAMS) || name.startsWith(ESCAPE) ? ESCAPE + name : name;
    }

    public static boolean isNone(String key) {
        return key.isEmpty() || key.equals(NONE);
    }

    public static String read(String key) {
        return key.startsWith(ESCAPE) ? key.substring(ESCAPE.length()) : key;
    }
}
