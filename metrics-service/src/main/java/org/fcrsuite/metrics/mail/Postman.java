package org.fcrsuite.metrics.mail;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.mail.MailDelivery;
import org.fcrsuite.kit.mail.MailOutcome;
import org.fcrsuite.metrics.mail.MailClaims.Status;
import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;

/** Brings each recipient a mail about a topic once, however often it is asked and by however many replicas. */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final MailDelivery delivery;
    private final MailClaims claims;
    private final MailConfig config;

    Postman(MailDelivery delivery, MailClaims claims, MailConfig config) {
        this.delivery = delivery;
        this.claims = claims;
        this.config = config;
    }

    public Locale language() {
        return Locale.forLanguageTag(config.language());
    }

    /** @param letter written when somebody is still to get it */
    public void bring(String topic, Collection<String> recipients, Supplier<Letter> letter) {
        List<String> open = recipients.stream().distinct().filter(recipient -> claims.isOpen(topic, recipient)).toList();
        if (open.isEmpty()) {
            return;
        }
        // Before anything is claimed: what cannot be written has not been sent.
        Letter written = letter.get();
        open.stream().filter(recipient -> claims.claim(topic, recipient)).forEach(recipient -> claims.settle(topic, recipient,
                outcome(topic, delivery.send(mail(written, recipient), config.timeout()))));
        claims.forgetOld();
    }

    private Mail mail(Letter letter, String recipient) {
        return new Mail().addTo(recipient).setSubject(letter.subject()).setText(letter.text()).setHtml(letter.html())
                .addHeader("Auto-Submitted", "auto-generated").addHeader("Content-Language", config.language());
    }

    /** What the server says may hold the address, which has no place in the log. */
    private static Status outcome(String topic, MailOutcome outcome) {
        if (outcome instanceof MailOutcome.Taken) {
            return Status.SENT;
        }
        Status status = outcome instanceof MailOutcome.TryAgain ? Status.WAITING
                : outcome instanceof MailOutcome.Refused ? Status.REFUSED : Status.IN_DOUBT;
        LOG.warnf("A mail about %s to one of its recipients is %s.", topic, status);
        return status;
    }
}
