package org.fcrsuite.metrics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private static Properties texts(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                LanguagesTest.class.getResourceAsStream("/messages/%s_%s.properties".formatted(bundle, language)),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = { "msg", "figures", "overview", "reconciliation", "segments", "window", "definitions", "contacts",
            "audit", "help", "drivers", "repeats", "handling", "targets", "changes", "users" })
    void everyLanguageHasEveryTextWithTheSameParameters(String bundle) throws IOException {
        Properties english = texts(bundle, "en");
        for (String language : List.of("nl")) {
            Properties other = texts(bundle, language);
            assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
            assertThat(english.stringPropertyNames()).allSatisfy(name -> assertThat(parameters(other.getProperty(name)))
                    .as(name).isEqualTo(parameters(english.getProperty(name))));
        }
    }

    @Test
    void theFirstLanguageThatWeHaveIsTaken() {
        assertThat(Languages.of("fr-FR,nl-BE;q=0.8,en;q=0.5")).isEqualTo(Locale.forLanguageTag("nl"));
        assertThat(Languages.of("en-GB,nl;q=0.8")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of("fr")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of(null)).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of("nl;q=much")).isEqualTo(Locale.ENGLISH);
    }
}
