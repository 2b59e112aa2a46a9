package org.fcrsuite.survey.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Where a contact falls between 0 and 1: evenly spread, and the same on every machine and every day. */
public record Sample(double position) {

    private static final double RANGE = 0x1p63;

    public static Sample of(String source, String externalId) {
        byte[] hash = Hashes.sha256((source + '\n' + externalId).getBytes(StandardCharsets.UTF_8));
        return new Sample((ByteBuffer.wrap(hash).getLong() >>> 1) / RANGE);
    }

    public boolean within(double share) {
        return position < share;
    }
}
