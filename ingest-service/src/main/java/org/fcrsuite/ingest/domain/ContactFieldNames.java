package org.fcrsuite.ingest.domain;

import java.util.List;
import java.util.Set;

/** The fields of a contact, by the names that the API and the import mappings use. */
public final class ContactFieldNames {

    public static final String CUSTOMER = "customer";
    public static final String ATTRIBUTES = "attributes";

    /** Those at the top level that hold one value. */
    public static final Set<String> PLAIN = Set.of("source", "externalId", "revision", "channel", "direction",
            "startedAt", "endedAt", "caseNumber", "topic", "agent", "team", "queue", "disposition", "transfers",
            "escalated", "reopens", "agentReplies", "customerReplies", "agentsInvolved", "handleSeconds",
            "holdSeconds", "silenceSeconds", "sentiment", "abandoned", "automated", "surveyAllowed");

    public static final Set<String> OF_CUSTOMER = Set.of("id", "email", "phone", "name", "locale", "timeZone");

    /** A file cannot do without these. */
    public static final List<String> REQUIRED_OF_A_ROW = List.of("externalId", "channel", "startedAt");

    private ContactFieldNames() {
    }

    /** Whether a path such as {@code topic}, {@code customer.id} or {@code attributes.site} names a field. */
    public static boolean isPath(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return PLAIN.contains(path);
        }
        String rest = path.substring(dot + 1);
        return switch (path.substring(0, dot)) {
            case CUSTOMER -> OF_CUSTOMER.contains(rest);
            case ATTRIBUTES -> !rest.isEmpty();
            default -> false;
        };
    }
}
