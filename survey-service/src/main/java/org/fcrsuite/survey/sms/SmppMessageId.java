package org.fcrsuite.survey.sms;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A carrier's id of a message. It is given in hexadecimal when the message is taken, and many carriers name it in decimal in
 * their receipt, or the other way round, with or without leading zeros.
 */
final class SmppMessageId {

    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    private SmppMessageId() {
    }

    static String stored(String id) {
        String text = id == null ? "" : id.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
        return text.isEmpty() ? null : text;
    }

    /** As which a message may be stored that a receipt names so. */
    static Set<String> spellings(String inReceipt) {
        Set<String> spellings = new LinkedHashSet<>();
        String id = stored(inReceipt);
        if (id == null) {
            return spellings;
        }
        spellings.add(id);
        if (id.matches("\\d{1,40}")) {
            spellings.add(new BigInteger(id, DECIMAL).toString(HEXADECIMAL));
        }
        if (id.matches("[0-9a-f]{1,40}")) {
            spellings.add(new BigInteger(id, HEXADECIMAL).toString(DECIMAL));
        }
        return spellings;
    }
}
