package org.fcrsuite.survey.returned;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.fcrsuite.survey.domain.ProviderWords;
import org.fcrsuite.survey.domain.ReturnAddress;
import org.fcrsuite.survey.domain.ReturnAddress.Attempt;
import org.fcrsuite.survey.domain.StatusClass;

/**
 * Reads delivery status notifications (RFC 3464) and feedback reports (RFC 5965). Only a report that bears a return address
 * of ours says anything, and only by its fields: the text for people is never looked at.
 */
final class ReturnReader {

    private static final int MOST_PARTS = 10;
    private static final int MOST_BLOCKS = 20;
    private static final String[] ARRIVED_AT = { "To", "Delivered-To", "X-Original-To", "Envelope-To" };
    private static final String[] LEFT_FROM = { "Return-Path", "Original-Mail-From" };

    private final ReturnAddress address;

    ReturnReader(ReturnAddress address) {
        this.address = address;
    }

    /** @throws MessagingException where it is no message that can be read */
    Returned read(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return new Returned.Other();
        }
        List<BodyPart> parts = parts(new MimeMultipart(message.getDataHandler().getDataSource()));
        List<InternetHeaders> feedback = blocks(parts, "message/feedback-report");
        List<InternetHeaders> original = blocks(parts, "message/rfc822", "text/rfc822-headers");
        Optional<Attempt> attempt = address.find(values(headers(message), ARRIVED_AT))
                .or(() -> address.find(values(feedback, LEFT_FROM))).or(() -> address.find(values(original, LEFT_FROM)));
        if (attempt.isEmpty()) {
            return new Returned.Other();
        }
        return feedback.isEmpty() ? bounce(attempt.get(), blocks(parts, "message/delivery-status"))
                : complaint(attempt.get(), feedback);
    }

    // "not-spam" takes a complaint back; other kinds are about forgeries and viruses.
    private static Returned complaint(Attempt attempt, List<InternetHeaders> feedback) {
        boolean isAbuse = values(feedback, "Feedback-Type").strip().equalsIgnoreCase("abuse");
        return isAbuse ? new Returned.Complaint(attempt) : new Returned.Other();
    }

    // The first block is about the message, each of the others about a recipient. "Delayed" is no failure yet.
    private static Returned bounce(Attempt attempt, List<InternetHeaders> report) {
        return report.stream().skip(1).filter(one -> value(one, "Action").equalsIgnoreCase("failed"))
                .flatMap(one -> StatusClass.of(value(one, "Status")).map(status -> bounce(attempt, status, one)).stream())
                .findFirst().orElseGet(Returned.Other::new);
    }

    private static Returned bounce(Attempt attempt, StatusClass status, InternetHeaders recipient) {
        String words = ProviderWords.of(value(recipient, "Status") + " " + untyped(value(recipient, "Diagnostic-Code")));
        List<String> recipients = Stream.of("Original-Recipient", "Final-Recipient")
                .map(field -> untyped(value(recipient, field))).filter(text -> text.contains("@")).distinct().toList();
        return new Returned.Bounce(attempt, status, words, recipients);
    }

    private static List<BodyPart> parts(MimeMultipart report) throws MessagingException {
        List<BodyPart> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(report.getCount(), MOST_PARTS); i++) {
            parts.add(report.getBodyPart(i));
        }
        return parts;
    }

    /** The blocks of header fields that the first part of one of these types consists of, or begins with. */
    private static List<InternetHeaders> blocks(List<BodyPart> parts, String... types)
            throws MessagingException, IOException {
        for (BodyPart part : parts) {
            for (String type : types) {
                if (part.isMimeType(type)) {
                    return blocks(part);
                }
            }
        }
        return List.of();
    }

    private static List<InternetHeaders> blocks(BodyPart part) throws MessagingException, IOException {
        List<InternetHeaders> blocks = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(part.getInputStream())) {
            while (blocks.size() < MOST_BLOCKS && hasMore(in)) {
                blocks.add(new InternetHeaders(in));
            }
        }
        return blocks;
    }

    private static boolean hasMore(InputStream in) throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next >= 0;
    }

    private static List<InternetHeaders> headers(MimeMessage message) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        for (String name : ARRIVED_AT) {
            String value = message.getHeader(name, " ");
            if (value != null) {
                headers.addHeader(name, value);
            }
        }
        return List.of(headers);
    }

    private static String values(List<InternetHeaders> blocks, String... names) {
        return blocks.stream().flatMap(block -> Stream.of(names).map(name -> value(block, name)))
                .collect(Collectors.joining(" "));
    }

    private static String value(InternetHeaders block, String name) {
        String value = block.getHeader(name, " ");
        return value == null ? "" : value.strip();
    }

    /** Without the type that comes before it: {@code rfc822; ana@example.org}. */
    private static String untyped(String text) {
        return text.substring(text.indexOf(';') + 1).strip();
    }
}
