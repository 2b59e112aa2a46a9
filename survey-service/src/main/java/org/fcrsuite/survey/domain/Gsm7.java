package org.fcrsuite.survey.domain;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The alphabet of short messages (3GPP TS 23.038): 128 characters, and a few more that take an escape and so two places. */
public final class Gsm7 {

    private static final char ESCAPE = '\u001B';
    // By its code; the escape stands where it stands in the table.
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ" + ESCAPE + "ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    // In order, since they are searched.
    private static final byte[] EXTENDED_CODES = { 0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65 };

    private Gsm7() {
    }

    /** How many places a character takes: 1, 2, or 0 where the alphabet does not have it. */
    static int places(int character) {
        if (character == ESCAPE) {
            return 0;
        }
        if (BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENDED.indexOf(character) >= 0 ? 2 : 0;
    }

    static boolean has(String text) {
        return text.codePoints().allMatch(character -> places(character) > 0);
    }

    /** One octet a place, as SMPP takes it. */
    public static byte[] encode(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        text.codePoints().forEach(character -> {
            int places = places(character);
            if (places == 0) {
                throw new IllegalArgumentException(
                        "Not in the alphabet of short messages: U+" + Integer.toHexString(character));
            }
            if (places == 2) {
                octets.write(ESCAPE);
                octets.write(EXTENDED_CODES[EXTENDED.indexOf(character)]);
            } else {
                octets.write(BASIC.indexOf(character));
            }
        });
        return octets.toByteArray();
    }

    /** What a phone sent; codes that mean nothing are left out. */
    public static String decode(byte[] octets) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == ESCAPE && i + 1 < octets.length) {
                i++;
                int index = Arrays.binarySearch(EXTENDED_CODES, octets[i]);
                text.append(index < 0 ? "" : EXTENDED.charAt(index));
            } else if (octets[i] >= 0 && octets[i] != ESCAPE) {
                text.append(BASIC.charAt(octets[i]));
            }
        }
        return text.toString();
    }
}
