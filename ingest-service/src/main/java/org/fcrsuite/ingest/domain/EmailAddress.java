package org.fcrsuite.ingest.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** The e-mail addresses that are accepted, and the form in which two of them are compared. */
final class EmailAddress {

    static final int MAX_LENGTH = 254; // RFC 5321, 4.5.3.1.3, less the angle brackets
    private static final int MAX_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}]+");
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    private EmailAddress() {
    }

    static boolean isValid(String address) {
        int at = address.lastIndexOf('@');
        return address.length() <= MAX_LENGTH && at > 0 && at <= MAX_LOCAL_PART
                && localPartIsValid(address.substring(0, at))
                && HOST.matcher(host(address.substring(at + 1))).matches();
    }

    private static boolean localPartIsValid(String local) {
        return LOCAL_PART.matcher(local).matches() && !local.startsWith(".") && !local.endsWith(".")
                && !local.contains("..");
    }

    /**
     * The host is compared without regard to case by RFC 5321, an international one in its ASCII form. The local part
     * may be case-sensitive by the letter of 2.4, but no provider of note gives two people addresses that differ in
     * case only, while people type theirs in any case: two histories for one customer would be the greater error.
     */
    static String normalise(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at).toLowerCase(Locale.ROOT) + '@' + host(address.substring(at + 1));
    }

    private static String host(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException tooLongOrImpossible) {
            return "";
        }
    }
}
