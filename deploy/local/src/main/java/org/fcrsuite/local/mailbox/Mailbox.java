package org.fcrsuite.local.mailbox;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import org.fcrsuite.embedded.StartFailure;

/** Where every e-mail and SMS of the local suite ends: an SMTP server, an SMS sandbox, and a page to read both. */
public final class Mailbox implements AutoCloseable {

    private final MailReceiver receiver;
    private final MailboxServer server;

    private Mailbox(MailReceiver receiver, MailboxServer server) {
        this.receiver = receiver;
        this.server = server;
    }

    /** @param notice a line above the page, such as "Simulated data" */
    public static Mailbox start(int pagePort, int smtpPort, SmsAccount account, Optional<String> notice) {
        var store = new MessageStore();
        var clock = Clock.systemUTC();
        try {
            var server = new MailboxServer(store, new SmsWebhooks(account), new MailboxPage(notice), pagePort);
            var receiver = new MailReceiver(store, clock, smtpPort);
            receiver.start();
            server.start();
            return new Mailbox(receiver, server);
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("The mailbox did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.close();
        receiver.close();
    }
}
