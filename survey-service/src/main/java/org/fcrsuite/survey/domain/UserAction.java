package org.fcrsuite.survey.domain;

/** Whether a browser says that a person pressed the button: a script that submits the form has no key or click to show. */
public enum UserAction {
    SEEN,
    ABSENT,
    /** The browser says nothing of the kind, as older ones and Safari do. */
    UNKNOWN;

    /**
     * From the headers {@code Sec-Fetch-Mode} and {@code Sec-Fetch-User} (W3C Fetch Metadata), which scripts cannot set.
     * Any may be null.
     */
    public static UserAction of(String fetchMode, String fetchUser, String userAgent) {
        if ("?1".equals(fetchUser)) {
            return SEEN;
        }
        boolean wouldSayIt = userAgent != null && (userAgent.contains("Chrome/") || userAgent.contains("Firefox/"));
        return "navigate".equals(fetchMode) && wouldSayIt ? ABSENT : UNKNOWN;
    }
}
