package org.fcrsuite.survey.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.fcrsuite.survey.domain.BackOff;
import org.jboss.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;

/** The standing connection to a carrier: bound as transceiver, kept alive by enquire_link, made anew with back-off. */
final class SmppLink {

    private static final Logger LOG = Logger.getLogger(SmppLink.class);
    private static final Duration BIND_PATIENCE = Duration.ofSeconds(10);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final SmsConfig.Smpp config;
    private final Duration timeout;
    private final MessageReceiverListener listener;
    private final Clock clock;
    private volatile SMPPSession session;
    private int failures;
    private Instant notBefore = Instant.EPOCH;

    SmppLink(SmsConfig.Smpp config, Duration timeout, MessageReceiverListener listener, Clock clock) {
        this.config = config;
        this.timeout = timeout;
        this.listener = listener;
        this.clock = clock;
    }

    /** The session, where it is bound. */
    Optional<SMPPSession> session() {
        return Optional.ofNullable(session).filter(open -> open.getSessionState().isBound());
    }

    /** Binds where that is due. Called over and over. */
    synchronized void keepBound() {
        Instant now = Instant.now(clock);
        if (session().isPresent() || now.isBefore(notBefore)) {
            return;
        }
        close();
        SMPPSession fresh = new SMPPSession();
        fresh.setEnquireLinkTimer((int) config.enquireLink().toMillis());
        fresh.setTransactionTimer(timeout.toMillis());
        fresh.setMessageReceiverListener(listener);
        try {
            fresh.connectAndBind(config.host().orElseThrow(), config.port(), bindParameter(), BIND_PATIENCE.toMillis());
            session = fresh;
            failures = 0;
            LOG.infof("Bound to the SMS carrier at %s:%d.", config.host().get(), config.port());
        } catch (IOException refused) {
            fresh.unbindAndClose();
            failures++;
            notBefore = now.plus(BACK_OFF.after(failures, ThreadLocalRandom.current().nextDouble()));
            LOG.warnf("The SMS carrier at %s:%d cannot be bound to: %s", config.host().get(), config.port(),
                    refused.getMessage());
        }
    }

    private BindParameter bindParameter() {
        return new BindParameter(BindType.BIND_TRX, config.systemId().orElseThrow(), config.password().orElseThrow(),
                config.systemType().orElse(""), TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null);
    }

    synchronized void close() {
        if (session != null) {
            session.unbindAndClose();
            session = null;
        }
    }
}
