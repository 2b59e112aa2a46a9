package org.fcrsuite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What operators may set is written down, with its default, and nothing else is. */
class SettingsTest {

    private static final Path DOCS = Path.of(System.getProperty("suite.root"), "docs");
    private static final Pattern PREFIX = Pattern.compile("^\\| key \\(`(fcr[\\w.-]*)\\.…`\\).*");
    private static final Pattern ROW = Pattern.compile("^\\| `([\\w.-]+)` \\| ([^|]+) \\|.*");

    @Test
    void theOperatorsGuideHasEverySettingOfIngestServiceMetricsServiceAndWhatAllShare() throws IOException {
        assertTheSame(declared(List.of("service-kit", "ingest-service", "metrics-service")), documented("operators.md"));
    }

    @Test
    void theSurveyGuideHasEverySettingOfSurveyService() throws IOException {
        assertTheSame(declared(List.of("survey-service")), documented("surveys.md"));
    }

    private static void assertTheSame(Map<String, String> declared, Map<String, String> documented) {
        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(without(documented, declared)).as("declared, but not documented with this default").isEmpty();
        assertThat(without(declared, documented)).as("documented, but not declared with this default").isEmpty();
    }

    private static Map<String, String> without(Map<String, String> known, Map<String, String> all) {
        var rest = new TreeMap<>(all);
        rest.entrySet().removeAll(known.entrySet());
        return rest;
    }

    private static Map<String, String> declared(List<String> modules) {
        var settings = new TreeMap<String, String>();
        modules.stream().flatMap(module -> Setting.of(module).stream())
                .forEach(setting -> settings.put(setting.key(), setting.byDefault()));
        return settings;
    }

    private static Map<String, String> documented(String guide) throws IOException {
        var settings = new TreeMap<String, String>();
        String prefix = null;
        for (var line : Files.readAllLines(DOCS.resolve(guide))) {
            var head = PREFIX.matcher(line);
            var row = ROW.matcher(line);
            if (head.matches()) {
                prefix = head.group(1);
            } else if (prefix != null && row.matches()) {
                settings.put(prefix + "." + row.group(1), row.group(2));
            } else if (line.isBlank()) {
                prefix = null;
            }
        }
        return settings;
    }
}
