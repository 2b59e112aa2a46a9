package org.fcrsuite.survey.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class ManageMessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    @Test
    void dutchHasEveryTextWithItsPlaceholders() throws IOException {
        Properties english = read("manage_en.properties");
        Properties dutch = read("manage_nl.properties");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames()).hasSizeGreaterThan(50);
        assertThat(dutch.stringPropertyNames()).allSatisfy(key -> {
            assertThat(dutch.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(dutch.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        });
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("\\{\\w+}").matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(name))) {
            properties.load(in);
        }
        return properties;
    }
}
