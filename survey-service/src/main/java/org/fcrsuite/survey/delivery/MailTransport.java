package org.fcrsuite.survey.delivery;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.mail.MailDelivery;
import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SendOutcome;
import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;

/** Hands one message to the mail server and reads what it says. */
@ApplicationScoped
class MailTransport implements Transport {

    private static final Logger LOG = Logger.getLogger(MailTransport.class);

    private final MailDelivery delivery;
    private final MailServer server;
    private final InvitationMail mails;
    private final Duration timeout;

    MailTransport(MailDelivery delivery, MailServer server, InvitationMail mails, SurveyConfig config) {
        this.delivery = delivery;
        this.server = server;
        this.mails = mails;
        this.timeout = config.sending().timeout();
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public boolean answers() {
        return server.answers();
    }

    @Override
    public SendOutcome send(Outgoing outgoing) {
        Mail mail;
        try {
            mail = mails.write(outgoing);
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "The message of invitation %s could not be written", outgoing.due().id());
            return new SendOutcome.TryAgain("the message could not be written");
        }
        return SmtpVerdict.of(delivery.send(mail, timeout));
    }
}
