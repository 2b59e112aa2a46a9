package org.fcrsuite.local.mailbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Takes SMS as Twilio's Messages resource does, fields and errors included, and delivers them to the mailbox page.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio's description of it</a>
 */
final class SmsSandbox {

    private static final Logger LOG = System.getLogger(SmsSandbox.class.getName());

    private final MessageStore store;
    private final SmsWebhooks webhooks;
    private final Executor later;
    private final Clock clock;

    /** @param later what runs the calls that follow a message */
    SmsSandbox(MessageStore store, SmsWebhooks webhooks, Executor later, Clock clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.later = later;
        this.clock = clock;
    }

    /** @param form {@code To}, {@code Body}, and {@code From} or {@code MessagingServiceSid} */
    Answer send(String account, Map<String, String> form) {
        var to = form.getOrDefault("To", "");
        var body = form.getOrDefault("Body", "");
        var from = form.getOrDefault("From", form.getOrDefault("MessagingServiceSid", ""));
        if (to.isBlank()) {
            return Answer.refused(21604, "A 'To' phone number is required.");
        }
        if (!to.matches("\\+[1-9]\\d{6,14}")) {
            return Answer.refused(21211, "Invalid 'To' Phone Number: " + to);
        }
        if (from.isBlank()) {
            return Answer.refused(21603, "A 'From' phone number is required.");
        }
        if (body.isEmpty()) {
            return Answer.refused(21602, "Message body is required.");
        }
        var message = sms(from, to, body, "delivered");
        store.add(message);
        Optional.ofNullable(form.get("StatusCallback")).ifPresent(callback -> later.execute(() -> report(message, callback)));
        return new Answer(201, view(account, message, "queued"));
    }

    private void report(Message message, String callback) {
        try {
            webhooks.delivered(message, callback);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The delivery of an SMS could not be reported: " + e.getMessage());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** The recipient writes back; the two are added to the mailbox, and so is what the suite says to it. */
    void reply(Message to, String text) throws IOException, InterruptedException {
        store.add(sms(to.to(), to.from(), text, "sent back"));
        var answer = webhooks.reply(to, text);
        if (!answer.isEmpty()) {
            store.add(sms(to.from(), to.to(), answer, "delivered"));
        }
    }

    private Message sms(String from, String to, String text, String status) {
        return new Message("SM" + UUID.randomUUID().toString().replace("-", ""), Message.Kind.SMS, from, to, "",
                clock.instant(),
                status, text, null, null);
    }

    Optional<Answer> find(String account, String sid) {
        return store.find(sid).filter(message -> message.kind() == Message.Kind.SMS)
                .map(message -> new Answer(200, view(account, message, message.status())));
    }

    private static Map<String, Object> view(String account, Message message, String status) {
        var view = new LinkedHashMap<String, Object>();
        view.put("sid", message.id());
        view.put("account_sid", account);
        view.put("api_version", "2010-04-01");
        view.put("from", message.from());
        view.put("to", message.to());
        view.put("body", message.text());
        view.put("status", status);
        view.put("direction", "outbound-api");
        view.put("date_created", rfc2822(message.receivedAt()));
        view.put("date_updated", rfc2822(message.receivedAt()));
        view.put("error_code", null);
        view.put("error_message", null);
        view.put("uri", "/2010-04-01/Accounts/" + account + "/Messages/" + message.id() + ".json");
        return view;
    }

    private static String rfc2822(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** An HTTP status and the JSON that goes with it. */
    record Answer(int status, Map<String, Object> body) {

        static Answer refused(int code, String message) {
            return new Answer(400, Map.of("code", code, "message", message, "status", 400, "more_info",
                    "https://www.twilio.com/docs/errors/" + code));
        }
    }
}
