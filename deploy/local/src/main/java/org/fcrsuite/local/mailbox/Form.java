package org.fcrsuite.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A form as browsers and Twilio's clients send it. */
final class Form {

    private static final int LIMIT = 64 * 1024;

    private Form() {
    }

    static Map<String, String> read(InputStream body) throws IOException {
        var text = new String(body.readNBytes(LIMIT), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("&")).filter(field -> field.contains("=")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decode(field[0]), field -> decode(field[1]), (first, again) -> first));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
