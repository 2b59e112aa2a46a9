package org.fcrsuite.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in the end of a log what most likely says why its writer stopped. */
public final class LogTail {

    private static final int TAIL = 64 * 1024;
    private static final Pattern TELLING = Pattern
            .compile("No space left|OutOfMemoryError|Address already in use|FATAL|PANIC|\\bERROR\\b|SEVERE|Caused by");

    private static final Pattern EXCEPTION = Pattern.compile("^(Caused by: )?[\\w.$]+(Exception|Error): ");

    private LogTail() {
    }

    /** The last telling line, else the last line, else that there is none. */
    public static String reason(Path log) {
        var lines = tail(log);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (TELLING.matcher(lines.get(i)).find()) {
                return EXCEPTION.matcher(lines.get(i)).replaceFirst("");
            }
        }
        return lines.isEmpty() ? "it ended without a word" : lines.get(lines.size() - 1);
    }

    private static List<String> tail(Path log) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - TAIL));
            var buffer = ByteBuffer.allocate(TAIL);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                continue;
            }
            var text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
