package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;

/** The languages that the pages are in: one file of messages each. */
final class Languages {

    private static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private Languages() {
    }

    /** The first that the browser asks for and we have, else English. */
    static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 500) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException strange) {
            return Locale.ENGLISH;
        }
    }
}
