package org.fcrsuite.survey.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns an address into something that can be compared but not read. Every plausible address can be tried against a
 * plain hash; without the key it cannot against this one.
 */
public final class AddressHasher {

    private static final int LEAST_KEY_LENGTH = 32;

    private final byte[] key;

    public AddressHasher(String key) {
        if (key.length() < LEAST_KEY_LENGTH) {
            throw new IllegalArgumentException("The key for address hashes needs at least 32 characters");
        }
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** Of an address as {@link SurveyRequest#address} gives it. */
    public byte[] of(Medium medium, String address) {
        return switch (medium) {
            case EMAIL -> email(address);
            case SMS -> phone(new PhoneNumber(address));
            case WEBHOOK -> Hashes.hmac(key, "customer:" + address);
            case OTHER -> throw new IllegalArgumentException("By other systems' ways, we know no address");
        };
    }

    public byte[] email(String address) {
        return Hashes.hmac(key, "email:" + address.strip().toLowerCase(Locale.ROOT));
    }

    public byte[] phone(PhoneNumber number) {
        return Hashes.hmac(key, "phone:" + number.text());
    }

    /** A key of its own for another purpose, so that one secret is enough to configure. */
    public byte[] keyFor(String purpose) {
        return Hashes.hmac(key, "key:" + purpose);
    }
}
