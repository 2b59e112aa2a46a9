package org.fcrsuite.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A configuration key of ours, read from the interface that declares it: the services are no libraries of this module.
 *
 * @param byDefault
 *        the default as written, "none" where the key may be left out, "required" where it may not
 */
record Setting(String key, String byDefault) {

    private static final Path ROOT = Path.of(System.getProperty("suite.root"));
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([\\w.-]+)\"\\)");
    private static final Pattern MEMBER = Pattern
            .compile("interface (\\w+) \\{|@WithDefault\\(\"([^\"]*)\"\\)|^ +(\\w[\\w.<>, ]*?) (\\w+)\\(\\);",
                    Pattern.MULTILINE);

    private record Method(String type, String name, String byDefault) {
    }

    /** All keys that this module declares. */
    static List<Setting> of(String module) {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Setting::text)
                    .flatMap(Setting::declaredIn).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean required() {
        return byDefault.equals("required");
    }

    String asVariable() {
        return key.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Stream<Setting> declaredIn(String source) {
        var mapping = MAPPING.matcher(source);
        if (!mapping.find()) {
            return Stream.empty();
        }
        var interfaces = new HashMap<String, List<Method>>();
        var first = read(source.substring(mapping.end()), interfaces);
        return keys(mapping.group(1), first, interfaces);
    }

    /** A group's interface follows the methods of the one that it belongs to, so the last one begun is the one at hand. */
    private static String read(String source, Map<String, List<Method>> interfaces) {
        String first = null;
        String current = null;
        String byDefault = null;
        for (Matcher member = MEMBER.matcher(source); member.find();) {
            if (member.group(1) != null) {
                current = member.group(1);
                first = first == null ? current : first;
                interfaces.put(current, new ArrayList<>());
            } else if (member.group(2) != null) {
                byDefault = member.group(2);
            } else {
                var type = member.group(3);
                var without = type.startsWith("Optional") || type.startsWith("Map") ? "none" : "required";
                interfaces.get(current).add(new Method(type, member.group(4), byDefault == null ? without : byDefault));
                byDefault = null;
            }
        }
        return first;
    }

    private static Stream<Setting> keys(String prefix, String name, Map<String, List<Method>> interfaces) {
        return interfaces.get(name).stream().flatMap(method -> {
            var key = prefix + "." + method.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            return interfaces.containsKey(method.type())
                    ? keys(key, method.type(), interfaces)
                    : Stream.of(new Setting(key, method.byDefault()));
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
