package org.fcrsuite.survey.sms;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.fcrsuite.survey.delivery.Outgoing;
import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.delivery.Transport;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.PhoneNumber;
import org.fcrsuite.survey.domain.SendOutcome;
import org.fcrsuite.survey.domain.SmsText;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** Asks by text message, where a provider is set up. */
@ApplicationScoped
class SmsTransport implements Transport {

    private static final Logger LOG = Logger.getLogger(SmsTransport.class);

    private final Optional<SmsProvider> provider;
    private final InvitationSms texts;
    private volatile boolean away;

    SmsTransport(SmsProviders providers, InvitationSms texts) {
        this.provider = providers.chosen();
        this.texts = texts;
    }

    /** What is set wrongly is said at the start, not when the first customer is to be asked. */
    void check(@Observes StartupEvent start) {
        if (provider.isPresent()) {
            texts.requireThatAllFit();
        }
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public boolean isSetUp() {
        return provider.isPresent();
    }

    @Override
    public boolean answers() {
        boolean answers = provider.orElseThrow().answers();
        if (answers == away) {
            LOG.warnf("The SMS provider %s", answers ? "answers again." : "does not answer; invitations wait.");
        }
        away = !answers;
        return answers;
    }

    @Override
    public SendOutcome send(Outgoing outgoing) {
        Due due = outgoing.due();
        SmsText text = texts.write(due.locale(), outgoing.token(), due.reminder());
        return provider.orElseThrow().send(new SentSms(due.id(), due.reminder()), new PhoneNumber(due.address()), text);
    }
}
