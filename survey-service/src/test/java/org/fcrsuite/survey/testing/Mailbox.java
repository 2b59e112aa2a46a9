package org.fcrsuite.survey.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.fcrsuite.kit.testing.Eventually;

/** What arrived at one address. */
public record Mailbox(String address) {

    private static final Pattern TOKEN = Pattern.compile("/s/([A-Za-z0-9_-]+)");

    public static Mailbox of(String address) {
        return new Mailbox(address);
    }

    public static void fail(SmtpGate.Trouble how) {
        MailResource.gate.fail(how);
    }

    /** How often anybody has connected to the mail server, be it only to see whether it greets. */
    public static int connections() {
        return MailResource.gate.connections();
    }

    public static int recipientsOffered() {
        return MailResource.gate.recipientsOffered();
    }

    public List<MimeMessage> messages() {
        return Arrays.stream(MailResource.mail.getReceivedMessages()).filter(this::isForUs).toList();
    }

    public MimeMessage awaitMessage() {
        Eventually.isTrue("a message to " + address, () -> !messages().isEmpty());
        return messages().get(0);
    }

    /** The token in the links of the message. */
    public String awaitToken() {
        return token(awaitMessage());
    }

    public static String token(MimeMessage message) {
        Matcher link = TOKEN.matcher(part(message, 0));
        if (!link.find()) {
            throw new AssertionError("There is no link in the message");
        }
        return link.group(1);
    }

    public static String text(MimeMessage message) {
        return part(message, 0);
    }

    public static String html(MimeMessage message) {
        return part(message, 1);
    }

    public static int size(MimeMessage message) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.size();
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static String header(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? null : String.join(" | ", values);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String part(MimeMessage message, int index) {
        try {
            BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
            return part.getContent() instanceof String text ? text
                    : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private boolean isForUs(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(to -> ((InternetAddress) to).getAddress().equals(address));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
