package org.fcrsuite.survey.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.fcrsuite.survey.domain.Gsm7;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * What a message says. A long one comes in parts, each read for itself.
 *
 * @param isLaterPart
 *        whether another part comes before it
 */
record SmppText(String text, boolean isLaterPart) {

    private static final int ASCII = 1;
    private static final int LATIN_1 = 3;
    private static final int UCS_2 = 8;
    // The elements of a header that number the parts, by their last octet: with a short and with a long reference.
    private static final int PART = 0;
    private static final int PART_WITH_LONG_REFERENCE = 8;

    static SmppText of(DeliverSm message) {
        byte[] octets = message.getShortMessage();
        OptionalParameter.Message_payload payload = (OptionalParameter.Message_payload) message
                .getOptionalParameter(Tag.MESSAGE_PAYLOAD);
        if ((octets == null || octets.length == 0) && payload != null) {
            octets = payload.getValue();
        }
        octets = octets == null ? new byte[0] : octets;
        int header = message.isUdhi() && octets.length > 0 ? Math.min(octets.length, 1 + (octets[0] & 0xFF)) : 0;
        OptionalParameter.Sar_segment_seqnum number = (OptionalParameter.Sar_segment_seqnum) message
                .getOptionalParameter(Tag.SAR_SEGMENT_SEQNUM);
        boolean later = number != null && (number.getValue() & 0xFF) > 1 || partOf(Arrays.copyOf(octets, header)) > 1;
        return new SmppText(decoded(Arrays.copyOfRange(octets, header, octets.length), message.getDataCoding()), later);
    }

    private static int partOf(byte[] header) {
        int at = 1;
        while (at + 1 < header.length) {
            int last = at + 1 + (header[at + 1] & 0xFF);
            if ((header[at] == PART || header[at] == PART_WITH_LONG_REFERENCE) && last < header.length) {
                return header[last] & 0xFF;
            }
            at = last + 1;
        }
        return 1;
    }

    private static String decoded(byte[] octets, byte coding) {
        Charset charset = switch (coding) {
            case ASCII -> StandardCharsets.US_ASCII;
            case LATIN_1 -> StandardCharsets.ISO_8859_1;
            case UCS_2 -> StandardCharsets.UTF_16BE;
            default -> null;
        };
        return charset == null ? Gsm7.decode(octets) : new String(octets, charset);
    }

    /** It is what a person wrote: it stays out of logs. */
    @Override
    public String toString() {
        return "SmppText[…]";
    }
}
