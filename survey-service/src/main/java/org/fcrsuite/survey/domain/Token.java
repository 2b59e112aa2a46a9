package org.fcrsuite.survey.domain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

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

    /** The same for an invitation each time, and as hard to guess for whoever lacks the key. */
    public static Token derived(byte[] key, UUID invitation) {
        byte[] bytes = Arrays.copyOf(Hashes.hmac(key, "token:" + invitation), BYTES);
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
