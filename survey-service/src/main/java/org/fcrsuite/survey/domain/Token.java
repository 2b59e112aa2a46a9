package org.fcrsuite.survey.domain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What opens one invitation's page: 128 random bits, in base64url. Only its hash is stored, so neither the database nor
 * its backups hold a link that works.
 */
public record Token(String text) {

    private static final int BYTES = 16;

    public static Token random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    // A plain hash will do: 128 random bits cannot be guessed from it, unlike an address.
    public byte[] hash() {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A token opens a person's page: it stays out of logs. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
