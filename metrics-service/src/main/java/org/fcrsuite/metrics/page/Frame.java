package org.fcrsuite.metrics.page;

import java.util.Locale;

/**
 * What is around every page.
 *
 * @param user who is logged in, null on the login page
 * @param notice null where the operator has none
 */
public record Frame(Locale locale, String user, String notice) {

    public String language() {
        return locale.toLanguageTag();
    }
}
