package org.fcrsuite.survey.returned;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;

import org.fcrsuite.survey.returned.ReturnsConfig.Mailbox;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Reads the mailbox that bounces and complaints come to, a bounded number at a time. Several replicas may do so at once. */
@ApplicationScoped
class ReturnMailbox {

    private static final Logger LOG = Logger.getLogger(ReturnMailbox.class);
    private static final String PATIENCE_MILLIS = "20000";
    /** A report carries our message back at most: what is larger is none. */
    private static final int LARGEST = 1_000_000;

    private final ReturnsConfig config;
    private final Optional<ReturnReader> reader;
    private final ReturnRecorder recorder;
    private final MeterRegistry meters;
    private boolean away;

    ReturnMailbox(ReturnsConfig config, ReturnPath path, ReturnRecorder recorder, MeterRegistry meters) {
        this.config = config;
        this.reader = path.address().map(ReturnReader::new);
        this.recorder = recorder;
        this.meters = meters;
    }

    @Scheduled(every = "${fcr.survey.returns.every:1m}", identity = "read-returned-mail", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        config.mailbox().host().ifPresent(this::read);
    }

    private void read(String host) {
        Mailbox mailbox = config.mailbox();
        String protocol = mailbox.protocol().name().toLowerCase(Locale.ROOT);
        try (Store store = Session.getInstance(settings(protocol)).getStore(protocol)) {
            store.connect(host, mailbox.port().orElse(-1), mailbox.username().orElseThrow(),
                    mailbox.password().orElseThrow());
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                Arrays.stream(unread).limit(config.batch()).forEach(this::deal);
            }
            away = false;
        } catch (MessagingException trouble) {
            if (!away) {
                LOG.warnf("The mailbox of returned messages cannot be read (%s); trying again until it can.",
                        trouble.getMessage());
            }
            away = true;
        }
    }

    private static Properties settings(String protocol) {
        String prefix = "mail." + protocol + ".";
        Properties settings = new Properties();
        settings.put(prefix + "connectiontimeout", PATIENCE_MILLIS);
        settings.put(prefix + "timeout", PATIENCE_MILLIS);
        settings.put(prefix + "writetimeout", PATIENCE_MILLIS);
        settings.put(prefix + "ssl.checkserveridentity", "true");
        // Reading alone marks nothing: what cannot be applied yet is read again.
        settings.put(prefix + "peek", "true");
        return settings;
    }

    /** One that cannot be dealt with never stops the rest. */
    private void deal(Message message) {
        try {
            Returned returned = read(message);
            if (returned instanceof Returned.Other) {
                // Left for a person to look at; by POP3, where nothing can be marked, it goes.
                message.setFlag(config.mailbox().protocol().name().startsWith("POP3") ? Flags.Flag.DELETED
                        : Flags.Flag.SEEN, true);
            } else if (recorder.apply(returned)) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
            meters.counter("fcr.survey.returned", "kind", returned.getClass().getSimpleName()).increment();
        } catch (MessagingException | RuntimeException trouble) {
            LOG.warnf(trouble, "Returned message %d could not be dealt with; it is tried again", message.getMessageNumber());
        }
    }

    private Returned read(Message message) throws MessagingException {
        if (message.getSize() > LARGEST) {
            return new Returned.Other();
        }
        try {
            return reader.orElseThrow().read((MimeMessage) message);
        } catch (IOException | MessagingException | RuntimeException broken) {
            // Read again it would be no better, and many of them would hide the others. Its words may name a person: they
            // stay out of the log. Had the connection ended, the mark could not be set, and it is read again after all.
            LOG.infof("Returned message %d is no report that can be read", message.getMessageNumber());
            return new Returned.Other();
        }
    }
}
