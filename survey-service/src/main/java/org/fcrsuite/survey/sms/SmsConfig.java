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

    /** How long it is known that a customer's message has come, so that it has no second effect. Not what it said. */
    @WithDefault("90d")
    Duration inboundKept();

    Twilio twilio();

    Smpp smpp();

    static String required(Optional<String> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException("fcr.survey.sms." + name + " is missing"));
    }

    enum Provider {
        TWILIO,
        SMPP
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

    /** A carrier by SMPP 3.4. Its connection is not encrypted: use the carrier's VPN, or a TLS tunnel. */
    interface Smpp {

        Optional<String> host();

        @WithDefault("2775")
        int port();

        /** The account's name. */
        Optional<String> systemId();

        /** The account's password, eight characters at most by the protocol. */
        Optional<String> password();

        Optional<String> systemType();

        /** Whom messages come from: a number in E.164, a short code, or a name. To a name, nobody can reply. */
        Optional<String> from();

        /** After this long without traffic the connection is tried. */
        @WithDefault("30s")
        Duration enquireLink();
    }
}
