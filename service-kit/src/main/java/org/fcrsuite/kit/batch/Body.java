package org.fcrsuite.kit.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.fcrsuite.kit.problem.ProblemException;

/** A request's body as it streams in: never more than allowed, and its digest at the end. */
public final class Body extends FilterInputStream {

    private final DigestInputStream digested;
    private final long most;
    private long read;

    private Body(DigestInputStream digested, long most) {
        super(digested);
        this.digested = digested;
        this.most = most;
    }

    public static Body of(InputStream sent, long most) {
        try {
            return new Body(new DigestInputStream(sent, MessageDigest.getInstance("SHA-256")), most);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) {
        try {
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        } catch (IOException brokenOff) {
            throw ProblemException.badRequest("The body broke off. Nothing was recorded; send it again.");
        }
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw ProblemException
                    .tooLarge("At most " + most + " bytes are taken here. Nothing was recorded; send less at once.");
        }
    }

    /** Of everything read so far. */
    public byte[] digest() {
        return digested.getMessageDigest().digest();
    }
}
