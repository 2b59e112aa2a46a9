package org.fcrsuite.survey.domain;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the bounce of one attempt comes back to: {@code bounces+<code>@example.org}. The code says which attempt it is, and
 * is signed, so that nobody can make us believe that somebody else's message bounced. It is made of digits and lower-case
 * letters, since mail servers may change the case.
 */
public final class ReturnAddress {

    private static final int SIGNATURE = 10;
    private static final int NAMED = Long.BYTES * 2 + Short.BYTES;
    private static final int RADIX = 32;
    private static final int LENGTH = ((NAMED + SIGNATURE) * Byte.SIZE + 4) / 5;
    private static final int LONGEST_LOCAL_PART = 64;

    private final String local;
    private final String domain;
    private final byte[] key;
    private final Pattern ours;

    /** @param mailbox whose mail server takes what comes after a plus sign as well, as most do */
    public ReturnAddress(String mailbox, byte[] key) {
        int at = mailbox.lastIndexOf('@');
        if (at < 1 || at + 1 + LENGTH > LONGEST_LOCAL_PART) {
            throw new IllegalArgumentException("A return address has at most " + (LONGEST_LOCAL_PART - 1 - LENGTH)
                    + " characters before its @, such as bounces@example.org");
        }
        this.local = mailbox.substring(0, at);
        this.domain = mailbox.substring(at + 1);
        this.key = key.clone();
        this.ours = Pattern.compile(Pattern.quote(local) + "\\+([0-9a-v]{" + LENGTH + "})@" + Pattern.quote(domain),
                Pattern.CASE_INSENSITIVE);
    }

    /** One attempt to send an invitation, or its reminder. @param number from 1, and those of the reminder from 32769 */
    public record Attempt(UUID invitation, int number) {

        private static final int REMINDERS = 1 << 15;

        public static Attempt ofReminder(UUID invitation, int number) {
            return new Attempt(invitation, REMINDERS + number);
        }

        public boolean isReminder() {
            return number > REMINDERS;
        }
    }

    public String of(Attempt attempt) {
        byte[] named = ByteBuffer.allocate(NAMED).putLong(attempt.invitation().getMostSignificantBits())
                .putLong(attempt.invitation().getLeastSignificantBits()).putShort((short) attempt.number()).array();
        byte[] signed = ByteBuffer.allocate(NAMED + SIGNATURE).put(named).put(signature(named)).array();
        String code = new BigInteger(1, signed).toString(RADIX);
        return local + '+' + "0".repeat(LENGTH - code.length()) + code + '@' + domain;
    }

    /** The attempt whose return address is in the text; empty where there is none, or one that we did not make. */
    public Optional<Attempt> find(String text) {
        Matcher found = ours.matcher(text);
        while (found.find()) {
            Optional<Attempt> attempt = read(found.group(1).toLowerCase(Locale.ROOT));
            if (attempt.isPresent()) {
                return attempt;
            }
        }
        return Optional.empty();
    }

    private Optional<Attempt> read(String code) {
        byte[] number = new BigInteger(code, RADIX).toByteArray();
        byte[] signed = new byte[NAMED + SIGNATURE];
        int length = Math.min(number.length, signed.length);
        System.arraycopy(number, number.length - length, signed, signed.length - length, length);
        byte[] named = Arrays.copyOf(signed, NAMED);
        if (!MessageDigest.isEqual(signature(named), Arrays.copyOfRange(signed, NAMED, signed.length))) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(named);
        return Optional.of(new Attempt(new UUID(fields.getLong(), fields.getLong()), Short.toUnsignedInt(fields.getShort())));
    }

    private byte[] signature(byte[] named) {
        return Arrays.copyOf(Hashes.hmac(key, named), SIGNATURE);
    }
}
