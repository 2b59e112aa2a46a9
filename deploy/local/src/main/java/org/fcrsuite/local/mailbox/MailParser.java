package org.fcrsuite.local.mailbox;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/** Takes an e-mail apart into what the mailbox page shows. */
final class MailParser {

    private MailParser() {
    }

    static Message parse(MimeMessage mail, String recipient, Instant receivedAt) throws MessagingException {
        try {
            var from = mail.getFrom() == null || mail.getFrom().length == 0 ? "" : decoded(mail.getFrom()[0].toString());
            var subject = mail.getSubject() == null ? "" : mail.getSubject();
            return new Message(UUID.randomUUID().toString(), Message.Kind.EMAIL, from, recipient, subject, receivedAt,
                    "received", body(mail, "text/plain"), body(mail, "text/html"), headers(mail));
        } catch (IOException e) {
            throw new MessagingException("The mail could not be read", e);
        }
    }

    /** The first part of this type, at any depth; null where there is none. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                var found = body(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Map<String, String> headers(MimeMessage mail) throws MessagingException, UnsupportedEncodingException {
        var headers = new LinkedHashMap<String, String>();
        var all = mail.getAllHeaders();
        while (all.hasMoreElements()) {
            Header header = all.nextElement();
            headers.merge(header.getName(), decoded(MimeUtility.unfold(header.getValue())), (a, b) -> a + "\n" + b);
        }
        return headers;
    }

    private static String decoded(String header) throws UnsupportedEncodingException {
        return MimeUtility.decodeText(header);
    }
}
