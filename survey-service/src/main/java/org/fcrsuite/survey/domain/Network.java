package org.fcrsuite.survey.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network of an address: what a whole office, carrier or gateway shares (/24, in IPv6 /48), and no single person. A
 * private address has none that says something: it is a proxy of ours, or a colleague's in the house.
 */
public record Network(String prefix) {

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_KEPT = 3;
    private static final int IPV6_KEPT = 6;

    /** Empty for what is not a public address in numbers: a name is never looked up. */
    public static Optional<Network> of(String address) {
        String numbers = address == null ? "" : address.replaceFirst("%.*$", "");
        if (!NUMERIC.matcher(numbers).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress inet = InetAddress.getByName(numbers);
            byte[] bytes = inet.getAddress();
            if (inet.isLoopbackAddress() || inet.isSiteLocalAddress() || inet.isLinkLocalAddress() || isPrivate(bytes)) {
                return Optional.empty();
            }
            int kept = bytes.length == IPV4_BYTES ? IPV4_KEPT : IPV6_KEPT;
            return Optional.of(new Network((bytes.length == IPV4_BYTES ? "4:" : "6:")
                    + HexFormat.of().formatHex(bytes, 0, kept)));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    // Carriers' own 100.64.0.0/10 (RFC 6598) and fc00::/7 (RFC 4193), which Java does not count as local.
    private static boolean isPrivate(byte[] bytes) {
        return bytes.length == IPV4_BYTES ? bytes[0] == 100 && (bytes[1] & 0xc0) == 64 : (bytes[0] & 0xfe) == 0xfc;
    }

    public byte[] hash(byte[] key) {
        return Hashes.hmac(key, prefix);
    }
}
