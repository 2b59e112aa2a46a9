package org.fcrsuite.local.mailbox;

import java.time.Clock;

import jakarta.mail.MessagingException;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP server that takes mail for whoever it is addressed to, and delivers it to nobody but the mailbox page. */
final class MailReceiver implements AutoCloseable {

    private static final String CATCH_ALL = "catch-all";
    private static final int PURGE_EVERY = 500;

    private final MessageStore store;
    private final Clock clock;
    private final GreenMail server;
    private int taken;

    MailReceiver(MessageStore store, Clock clock, int smtpPort) {
        this.store = store;
        this.clock = clock;
        this.server = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    void start() {
        server.start();
        server.setUser(CATCH_ALL, CATCH_ALL);
        server.getUserManager().setMessageDeliveryHandler(this::take);
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized GreenMailUser take(MovingMessage message, MailAddress recipient)
            throws MessagingException, UserException {
        store.add(MailParser.parse(message.getMessage(), recipient.getEmail(), clock.instant()));
        if (++taken % PURGE_EVERY == 0) {
            purge();
        }
        return server.getUserManager().getUser(CATCH_ALL);
    }

    /** GreenMail keeps its own copy of every mail, which nobody reads. */
    private void purge() throws MessagingException {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new MessagingException("The mailbox could not be emptied", e);
        }
    }
}
