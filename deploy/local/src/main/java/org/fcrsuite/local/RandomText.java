package org.fcrsuite.local;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords that survive being typed: no characters that look alike, none that a shell would take. */
final class RandomText {

    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {
    }

    static String ofLength(int length) {
        return RANDOM.ints(length, 0, CHARACTERS.length()).mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
