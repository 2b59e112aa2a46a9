package org.fcrsuite.survey.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The network of an address: what a whole office, carrier or gateway shares (/24, in IPv6 /48), and no single person. */
public record Network(String prefix) {

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_KEPT = 3;
    private static final int IPV6_KEPT = 6;

    /** Empty for what is not an address in numbers: a name is never looked up. */
    public static Optional<Network> of(String address) {
        String numbers = address == null ? "" : address.replaceFirst("%.*$", "");
        if (!NUMERIC.matcher(numbers).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(numbers).getAddress();
            int kept = bytes.length == IPV4_BYTES ? IPV4_KEPT : IPV6_KEPT;
            return Optional.of(new Network((bytes.length == IPV4_BYTES ? "4:" : "6:")
                    + HexFormat.of().formatHex(bytes, 0, kept)));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    public byte[] hash(byte[] key) {
        return Hashes.hmac(key, prefix);
    }
}
