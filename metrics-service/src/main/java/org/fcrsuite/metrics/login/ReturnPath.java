package org.fcrsuite.metrics.login;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after the login: to a page of ours, never to another site. */
final class ReturnPath {

    static final String HOME = "/";

    private ReturnPath() {
    }

    static String of(String wanted) {
        if (wanted == null || wanted.length() > 2000 || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return HOME;
        }
        try {
            URI uri = new URI(wanted);
            return uri.getHost() == null && uri.getScheme() == null && uri.getRawAuthority() == null ? wanted : HOME;
        } catch (URISyntaxException strange) {
            return HOME;
        }
    }
}
