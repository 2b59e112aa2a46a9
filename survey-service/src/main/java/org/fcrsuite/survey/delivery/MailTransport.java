package org.fcrsuite.survey.delivery;

import java.time.Duration;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SendOutcome;
import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/** Hands one message to the mail server and reads what it says. */
@ApplicationScoped
class MailTransport implements Transport {

    private static final Logger LOG = Logger.getLogger(MailTransport.class);

    private final ReactiveMailer mailer;
    private final MailServer server;
    private final InvitationMail mails;
    private final Duration timeout;
    private final Context loop;

    MailTransport(ReactiveMailer mailer, MailServer server, InvitationMail mails, SurveyConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.server = server;
        this.mails = mails;
        this.timeout = config.sending().timeout();
        this.loop = ((VertxInternal) vertx).createEventLoopContext();
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
        return handOver(mail);
    }

    private SendOutcome handOver(Mail mail) {
        try {
            onOneLoop(mailer.send(mail)).await().atMost(timeout);
            return new SendOutcome.Delivered();
        } catch (CompletionException trouble) {
            return SmtpVerdict.of(trouble.getCause());
        } catch (RuntimeException trouble) {
            return SmtpVerdict.of(trouble);
        }
    }

    // The mail client drops a greeting that comes before it listens, and then waits for it in vain. On the event loop that
    // connects nothing is read before it listens; from any other thread that is a race, lost now and then on a busy machine.
    private Uni<Void> onOneLoop(Uni<Void> sending) {
        return sending.runSubscriptionOn(task -> loop.runOnContext(nothing -> task.run()));
    }
}
