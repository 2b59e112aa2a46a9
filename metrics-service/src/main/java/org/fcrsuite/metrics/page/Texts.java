package org.fcrsuite.metrics.page;

import java.util.Locale;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of a bundle in a language. */
public final class Texts {

    private Texts() {
    }

    public static <T> T of(Class<T> bundle, Locale locale) {
        return MessageBundles.get(bundle, Localized.Literal.of(locale.toLanguageTag()));
    }
}
