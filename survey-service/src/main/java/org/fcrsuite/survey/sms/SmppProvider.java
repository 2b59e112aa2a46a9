package org.fcrsuite.survey.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.fcrsuite.survey.domain.PhoneNumber;
import org.fcrsuite.survey.domain.SendOutcome;
import org.fcrsuite.survey.domain.SmsText;
import org.jboss.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** A carrier that speaks SMPP 3.4. */
@ApplicationScoped
class SmppProvider implements SmsProvider, MessageReceiverListener {

    private static final Logger LOG = Logger.getLogger(SmppProvider.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SmsConfig config;
    private final SmppInbox inbox;
    private final ManagedExecutor threads;
    private final Clock clock;
    private volatile SmppLink link;
    private volatile SmppMessage messages;
    private volatile Instant pausedUntil = Instant.EPOCH;

    SmppProvider(SmsConfig config, SmppInbox inbox, ManagedExecutor threads, Clock clock) {
        this.config = config;
        this.inbox = inbox;
        this.threads = threads;
        this.clock = clock;
    }

    /** This, ready to send. Refused where a setting is missing. */
    SmsProvider started() {
        SmsConfig.Smpp smpp = config.smpp();
        SmsConfig.required(smpp.host(), "smpp.host");
        SmsConfig.required(smpp.systemId(), "smpp.system-id");
        SmsConfig.required(smpp.password(), "smpp.password");
        messages = new SmppMessage(SmsConfig.required(smpp.from(), "smpp.from"));
        link = new SmppLink(smpp, config.timeout(), this, clock);
        return this;
    }

    /** Bound also while nothing is due: replies and receipts come at any time. */
    @Scheduled(every = "2s", identity = "keep-smpp-bound", concurrentExecution = ConcurrentExecution.SKIP)
    void keepBound() {
        if (link != null) {
            link.keepBound();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        if (link != null) {
            link.close();
        }
    }

    @Override
    public boolean answers() {
        return link.session().isPresent() && !Instant.now(clock).isBefore(pausedUntil);
    }

    @Override
    public SendOutcome send(SentSms about, PhoneNumber to, SmsText text) {
        return submit(to, text);
    }

    private SendOutcome submit(PhoneNumber to, SmsText text) {
        Optional<SMPPSession> session = link.session();
        if (session.isEmpty()) {
            return new SendOutcome.TryAgain("not bound");
        }
        try {
            return new SendOutcome.Sent(SmppMessageId.stored(messages.submit(session.get(), to, text)));
        } catch (NegativeResponseException refusal) {
            if (SmppVerdict.asksForAPause(refusal)) {
                pausedUntil = Instant.now(clock).plus(PAUSE);
            }
            return SmppVerdict.of(refusal);
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | IOException trouble) {
            // It may have been taken: the answer is what is missing.
            return new SendOutcome.Unknown(trouble.getClass().getSimpleName());
        }
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        inbox.take(message).ifPresent(reply -> threads.runAsync(() -> {
            SendOutcome outcome = submit(reply.to(), new SmsText(reply.text()));
            if (!(outcome instanceof SendOutcome.Sent)) {
                LOG.warnf("A customer's message could not be answered: %s", outcome);
            }
        }));
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // That a phone is reachable again: of no use to us.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not taken", SmppVerdict.NOT_TAKEN);
    }
}
