package org.fcrsuite.survey.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    @Test
    void everyLanguageHasEveryText() throws IOException {
        List<String> texts = Arrays.stream(Messages.class.getMethods()).map(Method::getName).sorted().toList();
        try (Stream<Path> files = customersFiles()) {
            assertThat(files.toList()).hasSizeGreaterThan(1).allSatisfy(file -> {
                Properties messages = read(file);
                assertThat(new TreeSet<>(messages.stringPropertyNames())).as("%s", file).containsExactlyElementsOf(texts);
                assertThat(messages.values()).as("%s", file).noneMatch(text -> text.toString().isBlank());
            });
        }
    }

    @Test
    void everyTextHasItsPlaceholdersInEveryLanguage() throws IOException {
        Properties english = read(FOLDER.resolve("msg_en.properties"));
        try (Stream<Path> files = customersFiles()) {
            assertThat(files.toList()).allSatisfy(file -> read(file).forEach((key, text) -> assertThat(placeholders(text))
                    .as("%s in %s", key, file).isEqualTo(placeholders(english.get(key)))));
        }
    }

    /** Managers have files of their own. */
    private static Stream<Path> customersFiles() throws IOException {
        return Files.list(FOLDER).filter(file -> file.getFileName().toString().startsWith("msg_"));
    }

    private static List<String> placeholders(Object text) {
        return Pattern.compile("\\{\\w+}").matcher(text.toString()).results()
                .map(MatchResult::group).sorted().toList();
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
