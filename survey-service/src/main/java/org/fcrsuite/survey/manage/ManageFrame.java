package org.fcrsuite.survey.manage;

import java.util.Locale;

/**
 * What is around every page for managers.
 *
 * @param user
 *        who is logged in; null on the login page
 * @param notice
 *        a line above everything, may be null
 * @param formToken
 *        that its forms bear
 */
record ManageFrame(Locale locale, String user, String notice, String formToken) {

    public String language() {
        return locale.toLanguageTag();
    }
}
