package org.fcrsuite.survey.domain;

import java.time.Instant;
import java.util.Base64;

/** Signs what goes to an operator's own system, as Standard Webhooks has it: {@code v1,} and an HMAC-SHA256 in base64. */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final byte[] key;

    /**
     * @param secret
     *        24 to 64 bytes in base64, with {@code whsec_} before them or not
     */
    public WebhookSignature(String secret) {
        byte[] bytes = decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("The secret of the webhook must be whsec_ and 24 to 64 bytes in base64");
        }
        this.key = bytes;
    }

    /** Of a message with this id that is sent at this moment. */
    public String sign(String id, Instant at, String body) {
        return "v1," + Base64.getEncoder().encodeToString(Hashes.hmac(key, id + "." + at.getEpochSecond() + "." + body));
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
