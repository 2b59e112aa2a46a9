package org.fcrsuite.kit.login;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after the login: to a page of ours, never to another site. */
final class ReturnPath {

    private ReturnPath() {
    }

    static String of(String wanted, String home) {
        if (wanted == null || wanted.length() > 2000 || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return home;
        }
        try {
            URI uri = new URI(wanted);
            return uri.getHost() == null && uri.getScheme() == null && uri.getRawAuthority() == null ? wanted : home;
        } catch (URISyntaxException strange) {
            return home;
        }
    }
}
