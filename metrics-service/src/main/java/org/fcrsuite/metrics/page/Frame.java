package org.fcrsuite.metrics.page;

import java.util.Locale;

/**
 * What is around every page.
 *
 * @param place which page it is
 * @param user who is logged in, null on the login page
 * @param notice null where the operator has none
 */
public record Frame(Locale locale, Place place, String user, String notice) {

    public String language() {
        return locale.toLanguageTag();
    }

    public boolean isOverview() {
        return place == Place.OVERVIEW;
    }

    public boolean isReconciliation() {
        return place == Place.RECONCILIATION;
    }
}
