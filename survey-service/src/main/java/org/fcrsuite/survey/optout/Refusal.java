package org.fcrsuite.survey.optout;

import java.util.HexFormat;
import java.util.UUID;

/** Who is not to be asked: an address, as its hash in hexadecimal, or a customer. The other one is null. */
record Refusal(String addressHash, UUID customerKey) {

    static Refusal of(UUID customerKey) {
        return new Refusal(null, customerKey);
    }

    static Refusal of(byte[] addressHash) {
        return new Refusal(HexFormat.of().formatHex(addressHash), null);
    }

    byte[] hash() {
        return HexFormat.of().parseHex(addressHash);
    }
}
