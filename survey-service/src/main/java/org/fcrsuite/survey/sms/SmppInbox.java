package org.fcrsuite.survey.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.delivery.Receipts;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.PhoneNumber;
import org.fcrsuite.survey.invitation.Reminders;
import org.jboss.logging.Logger;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;

/** What a carrier brings: receipts, and what customers write. */
@ApplicationScoped
class SmppInbox {

    private static final Logger LOG = Logger.getLogger(SmppInbox.class);
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
        Optional<PhoneNumber> from = from(message);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        SmppText read = SmppText.of(message);
        String text = read.text();
        if (message.isSmscDeliveryReceipt()) {
            Optional<SmppReceipt> receipt = SmppReceipt.of(message, text);
            if (receipt.isPresent()) {
                record(receipt.get(), from.get());
            }
            return Optional.empty();
        }
        return replies.receive(new InboundSms(id(from.get(), text), from.get(), text, read.isLaterPart()))
                .map(reply -> new Reply(from.get(), reply));
    }

    // From a short code or a name nobody is known, and nothing is to be done. A national number would be somebody else's with a
    // plus sign before it; where its type is not said, carriers mean an international one.
    private static Optional<PhoneNumber> from(DeliverSm message) {
        String number = message.getSourceAddr();
        byte type = message.getSourceAddrTon();
        if (number.startsWith("+")) {
            return PhoneNumber.of(number);
        }
        if (type == TypeOfNumber.NATIONAL.value()) {
            LOG.warn("A message came from a number without its country and is not read: ask the carrier for international "
                    + "numbers (source_addr_ton 1).");
        }
        boolean isWhole = type == TypeOfNumber.INTERNATIONAL.value() || type == TypeOfNumber.UNKNOWN.value();
        return isWhole ? PhoneNumber.of("+" + number) : Optional.empty();
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
}
