package org.fcrsuite.survey.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.delivery.Receipts;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.Gsm7;
import org.fcrsuite.survey.domain.PhoneNumber;
import org.fcrsuite.survey.invitation.Reminders;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.extra.ProcessRequestException;

/** What a carrier brings: receipts, and what customers write. */
@ApplicationScoped
class SmppInbox {

    private static final int ASCII = 1;
    private static final int LATIN_1 = 3;
    private static final int UCS_2 = 8;
    private static final int LONGEST_WORD = 40;

    private final InboundStore store;
    private final Receipts receipts;
    private final Reminders reminders;
    private final SmsReplies replies;
    private final AddressHasher hasher;
    private final Clock clock;

    SmppInbox(InboundStore store, Receipts receipts, Reminders reminders, SmsReplies replies, AddressHasher hasher,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.reminders = reminders;
        this.replies = replies;
        this.hasher = hasher;
        this.clock = clock;
    }

    record Reply(PhoneNumber to, String text) {
    }

    Optional<Reply> take(DeliverSm message) throws ProcessRequestException {
        // From a short code or a name nobody is known, and nothing is to be done.
        Optional<PhoneNumber> from = PhoneNumber.of("+" + message.getSourceAddr().replaceFirst("^\\+", ""));
        if (from.isEmpty()) {
            return Optional.empty();
        }
        String text = text(message);
        if (message.isSmscDeliveryReceipt()) {
            Optional<SmppReceipt> receipt = SmppReceipt.of(message, text);
            if (receipt.isPresent()) {
                record(receipt.get(), from.get());
            }
            return Optional.empty();
        }
        return replies.receive(new InboundSms(id(from.get(), text), from.get(), text))
                .map(reply -> new Reply(from.get(), reply));
    }

    private void record(SmppReceipt receipt, PhoneNumber recipient) throws ProcessRequestException {
        byte[] hash = hasher.phone(recipient);
        Optional<SentSms> sent = store.sentTo(hash, SmppMessageId.spellings(receipt.messageId()));
        if (sent.isEmpty() && store.isBeingSentTo(hash)) {
            // The receipt was faster than our note of the message's id.
            throw new ProcessRequestException("The message is not known yet", SmppVerdict.LATER);
        }
        sent.ifPresent(message -> {
            switch (receipt.state()) {
                case DELIVERED -> receipts.delivered(message.invitation());
                case FAILED -> undeliverable(message, shortened(receipt.word()));
                case ON_ITS_WAY -> {
                }
            }
        });
    }

    private void undeliverable(SentSms message, String why) {
        if (message.reminder()) {
            reminders.undeliverable(message.invitation(), why);
        } else {
            receipts.undeliverable(message.invitation(), why);
        }
    }

    private static String shortened(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }

    /**
     * A carrier brings a message again where our answer was lost, and gives it no id. The same words from the same phone on the
     * same day have no second effect; the id tells neither.
     */
    private String id(PhoneNumber from, String text) {
        Instant day = Instant.now(clock).truncatedTo(ChronoUnit.DAYS);
        return "smpp-" + HexFormat.of().formatHex(hasher.keyFor("message " + from.text() + " " + day + " " + text));
    }

    private static String text(DeliverSm message) {
        byte[] octets = message.getShortMessage();
        OptionalParameter.Message_payload payload = (OptionalParameter.Message_payload) message
                .getOptionalParameter(Tag.MESSAGE_PAYLOAD);
        if ((octets == null || octets.length == 0) && payload != null) {
            octets = payload.getValue();
        }
        octets = octets == null ? new byte[0] : octets;
        // A header before the text says which part of a long message it is: each part is read for itself.
        int header = message.isUdhi() && octets.length > 0 ? Math.min(octets.length, 1 + (octets[0] & 0xFF)) : 0;
        return decoded(Arrays.copyOfRange(octets, header, octets.length), message.getDataCoding());
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
}
