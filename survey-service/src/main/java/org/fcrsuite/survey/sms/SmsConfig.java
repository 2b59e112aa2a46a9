package org.fcrsuite.survey.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How text messages leave and come back. */
@ConfigMapping(prefix = "fcr.survey.sms")
public interface SmsConfig {

    /** Who carries them. Without one, nobody is asked by SMS. */
    Optional<Provider> provider();

    /** After this long without an answer from the provider, a message is in doubt. */
    @WithDefault("30s")
    Duration timeout();

    Twilio twilio();

    enum Provider {
        TWILIO
    }

    /** An account at Twilio, or at whoever speaks its language. */
    interface Twilio {

        /** The account's id, AC…. */
        Optional<String> accountSid();

        /** The account's secret: what we log in with, and what Twilio signs its requests with. */
        Optional<String> authToken();

        /** The number that messages come from, in E.164, or a messaging service, MG…. */
        Optional<String> from();

        /** Where its API is. */
        @WithDefault("https://api.twilio.com")
        URI url();
    }
}
