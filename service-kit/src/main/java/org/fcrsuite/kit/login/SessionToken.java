package org.fcrsuite.kit.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits: new at each login, so that a token planted beforehand opens nothing. */
record SessionToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionToken generate() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Tokens do not belong into logs. */
    @Override
    public String toString() {
        return "a session token";
    }
}
