package org.fcrsuite.metrics.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** What arrived at one address. */
public record Mailbox(String address) {

    public List<MimeMessage> messages() {
        return Arrays.stream(MailboxResource.mail.getReceivedMessages()).filter(this::isForUs).toList();
    }

    /** As long as the work takes, there is no mail server. */
    public static void withoutServer(Runnable work) {
        MailboxResource.mail.stop();
        try {
            work.run();
        } finally {
            MailboxResource.mail.start();
        }
    }

    public static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static String text(MimeMessage message) {
        return part(message, 0);
    }

    public static String html(MimeMessage message) {
        return part(message, 1);
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
