package org.fcrsuite.survey.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.fcrsuite.survey.domain.ReturnAddress;
import org.fcrsuite.survey.domain.ReturnAddress.Attempt;
import org.fcrsuite.survey.returned.ReturnPath;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;

import io.quarkus.arc.Arc;

/** The mailbox to which undeliverable messages come back, and what may come to it. */
public final class Returns {

    public static final String ADDRESS = "bounces@example.org";

    private Returns() {
    }

    /** Where the last attempt of an invitation comes back to. */
    public static String addressOf(Requests request) {
        var row = Database.invitation(request);
        return addresses().of(new Attempt((UUID) row.get("id"), (int) row.get("attempts")));
    }

    public static ReturnAddress addresses() {
        return Arc.container().instance(ReturnPath.class).get().address().orElseThrow();
    }

    /** A report as it was recorded, made to be about somebody: its markers are replaced. */
    public static String recorded(String name, String returnAddress, String recipient) {
        try (InputStream in = Returns.class.getResourceAsStream("/returned/" + name + ".eml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@RETURN-ADDRESS@", returnAddress)
                    .replace("@RECIPIENT@", recipient);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static MimeMessage message(String text) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.replaceAll("\\r?\\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    public static void deliver(String text) {
        MailResource.mail.getUserManager().getUserByEmail(ADDRESS).deliver(message(text));
    }

    /** What lies in the mailbox unread: nothing, once the service has looked. */
    public static int unread() {
        return (int) inbox().stream().filter(message -> !message.isSet(Flags.Flag.SEEN)).count();
    }

    public static List<StoredMessage> inbox() {
        return folder().getMessages();
    }

    /** Leaves the mailbox as if nothing had ever come. */
    public static void clear() {
        folder().deleteAllMessages();
    }

    private static MailFolder folder() {
        try {
            return MailResource.mail.getManagers().getImapHostManager()
                    .getInbox(MailResource.mail.getUserManager().getUserByEmail(ADDRESS));
        } catch (FolderException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
