package org.fcrsuite.kit.mail;

import java.time.Duration;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/** Hands one message to the mail server and reads what it says. */
@ApplicationScoped
public class MailDelivery {

    private final ReactiveMailer mailer;
    private final Context loop;

    MailDelivery(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        this.loop = ((VertxInternal) vertx).createEventLoopContext();
    }

    public MailOutcome send(Mail mail, Duration timeout) {
        try {
            onOneLoop(mailer.send(mail)).await().atMost(timeout);
            return new MailOutcome.Taken();
        } catch (CompletionException trouble) {
            return MailOutcome.of(trouble.getCause());
        } catch (RuntimeException trouble) {
            return MailOutcome.of(trouble);
        }
    }

    // The mail client drops a greeting that comes before it listens, and then waits for it in vain. On the event loop that
    // connects nothing is read before it listens; from any other thread that is a race, lost now and then on a busy machine.
    private Uni<Void> onOneLoop(Uni<Void> sending) {
        return sending.runSubscriptionOn(task -> loop.runOnContext(nothing -> task.run()));
    }
}
