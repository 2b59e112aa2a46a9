package org.fcrsuite.survey.sms;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The provider that the deployment has chosen. */
@ApplicationScoped
class SmsProviders {

    private final Optional<SmsProvider> chosen;

    SmsProviders(SmsConfig config, TwilioProvider twilio, SmppProvider smpp) {
        this.chosen = config.provider().map(provider -> switch (provider) {
            case TWILIO -> twilio.started();
            case SMPP -> smpp.started();
        });
    }

    Optional<SmsProvider> chosen() {
        return chosen;
    }
}
