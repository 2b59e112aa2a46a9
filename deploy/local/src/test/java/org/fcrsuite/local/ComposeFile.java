package org.fcrsuite.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose deployment as it is written down, its variables still in it. */
final class ComposeFile {

    static final Path DIRECTORY = Path.of(System.getProperty("suite.root"), "deploy/compose");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

    private final String text;
    private final Map<?, ?> tree;

    private ComposeFile(String text) {
        this.text = text;
        this.tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    static ComposeFile read() {
        return new ComposeFile(text("compose.yaml"));
    }

    /** What the example of {@code .env} sets. */
    static Map<String, String> example() {
        return text(".env.example").lines().filter(line -> line.matches("\\w+=.*")).map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** Every variable of the file, and whether the file insists on a value. */
    Map<String, Boolean> variables() {
        var variables = new TreeMap<String, Boolean>();
        VARIABLE.matcher(text).results()
                .forEach(found -> variables.merge(found.group(1), "?".equals(found.group(2)), Boolean::logicalOr));
        return variables;
    }

    /** The file of each secret, by the secret's name. */
    Map<String, Path> secretFiles() {
        var files = new TreeMap<String, Path>();
        map(tree, "secrets").forEach((name, secret) -> files.put((String) name,
                Path.of((String) ((Map<?, ?>) secret).get("file"))));
        return files;
    }

    Map<String, String> environment(ServiceName service) {
        var environment = new LinkedHashMap<String, String>();
        map(of(service), "environment").forEach((name, value) -> environment.put((String) name, (String) value));
        return environment;
    }

    /** By the name of the file that the container sees, the name of the secret in it. */
    Map<String, String> secrets(ServiceName service) {
        return ((List<?>) of(service).get("secrets")).stream().map(secret -> (Map<?, ?>) secret)
                .collect(Collectors.toMap(secret -> (String) secret.get("target"), secret -> (String) secret.get("source")));
    }

    String healthCheck(ServiceName service) {
        return map(of(service), "healthcheck").get("test").toString();
    }

    List<String> ports(ServiceName service) {
        return ((List<?>) of(service).get("ports")).stream().map(String.class::cast).toList();
    }

    /** The value with its variables filled in, as compose does it. */
    static String filledIn(String value, Map<String, String> variables) {
        return VARIABLE.matcher(value).replaceAll(found -> Optional.ofNullable(variables.get(found.group(1)))
                .orElseGet(() -> "-".equals(found.group(2)) ? found.group(3) : ""));
    }

    private Map<?, ?> of(ServiceName service) {
        return map(map(tree, "services"), service.label());
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        return (Map<?, ?>) parent.get(key);
    }

    private static String text(String file) {
        try {
            return Files.readString(DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
