package org.fcrsuite.kit.security;

import java.util.List;

/** What an API key may be good for. They are the roles of {@code @RolesAllowed}. */
public final class Scopes {

    public static final String ADMIN = "admin";
    public static final String CONTACTS_WRITE = "contacts:write";
    public static final String CONTACTS_READ = "contacts:read";
    public static final String RESPONSES_WRITE = "responses:write";
    public static final String SURVEYS_READ = "surveys:read";
    public static final String POLICIES_WRITE = "policies:write";
    public static final String OPTOUTS_WRITE = "optouts:write";
    public static final String METRICS_READ = "metrics:read";
    public static final String DEFINITIONS_WRITE = "definitions:write";

    static final List<String> ALL = List.of(ADMIN, CONTACTS_WRITE, CONTACTS_READ, RESPONSES_WRITE, SURVEYS_READ,
            POLICIES_WRITE, OPTOUTS_WRITE, METRICS_READ, DEFINITIONS_WRITE);

    private Scopes() {
    }
}
