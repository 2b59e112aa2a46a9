package org.fcrsuite.kit.security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * The text of an API key: {@code fcr_}, 256 random bits in 43 base-62 characters, and 6 characters of checksum, so that
 * a leaked key is found by scanners and a mistyped one is refused without a look into the database.
 */
public final class ApiKeySecret {

    private static final String PREFIX = "fcr_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 43;
    private static final int CHECK_LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeySecret() {
    }

    public static String generate() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String random = base62(new BigInteger(1, bits), RANDOM_LENGTH);
        return PREFIX + random + checksum(random);
    }

    public static boolean isWellFormed(String key) {
        if (!key.startsWith(PREFIX) || key.length() != PREFIX.length() + RANDOM_LENGTH + CHECK_LENGTH) {
            return false;
        }
        int check = PREFIX.length() + RANDOM_LENGTH;
        return checksum(key.substring(PREFIX.length(), check)).equals(key.substring(check));
    }

    /** What is stored. No salt: 256 random bits cannot be guessed, and the hash must be found by equality. */
    public static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String checksum(String random) {
        CRC32 crc = new CRC32();
        crc.update(random.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK_LENGTH);
    }

    private static String base62(BigInteger number, int length) {
        BigInteger base = BigInteger.valueOf(DIGITS.length());
        StringBuilder text = new StringBuilder();
        for (BigInteger rest = number; text.length() < length; rest = rest.divide(base)) {
            text.append(DIGITS.charAt(rest.mod(base).intValue()));
        }
        return text.reverse().toString();
    }
}
