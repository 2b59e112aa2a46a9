package org.fcrsuite.survey.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Proof that a form came from our page, for this token, and when the page was made. It is computed, not stored, so that
 * opening the page writes nothing.
 */
public final class FormNonce {

    private static final int HEX = 16;

    private final byte[] key;

    public FormNonce(byte[] key) {
        this.key = key.clone();
    }

    public String issue(Token token, Instant now) {
        String time = Long.toString(now.toEpochMilli(), HEX);
        return time + '.' + sign(token, time);
    }

    /** How long ago the page was made; empty where the nonce is not ours, or is for another token. */
    public Optional<Duration> age(String nonce, Token token, Instant now) {
        int dot = nonce == null ? -1 : nonce.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String time = nonce.substring(0, dot);
        boolean ours = MessageDigest.isEqual(bytes(sign(token, time)), bytes(nonce.substring(dot + 1)));
        return ours ? Optional.of(Duration.between(Instant.ofEpochMilli(Long.parseLong(time, HEX)), now))
                : Optional.empty();
    }

    private String sign(Token token, String time) {
        String signed = HexFormat.of().formatHex(token.hash()) + '.' + time;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hashes.hmac(key, signed));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
