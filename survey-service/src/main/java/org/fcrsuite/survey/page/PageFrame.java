package org.fcrsuite.survey.page;

import java.util.List;
import java.util.Locale;

/**
 * What every page shows around its content.
 *
 * @param notice
 *        a line above everything, may be null
 * @param prefix
 *        before our paths, behind a proxy that adds one
 * @param token
 *        whose page it is; null where the page belongs to nobody
 */
record PageFrame(Locale locale, String organisation, String notice, String prefix, String token, List<Choice> languages) {

    /** A language to switch to. */
    record Choice(String tag, String name, String link, boolean current) {
    }

    public String language() {
        return locale.toLanguageTag();
    }
}
