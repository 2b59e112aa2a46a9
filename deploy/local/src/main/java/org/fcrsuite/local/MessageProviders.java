package org.fcrsuite.local;

import java.net.URI;
import java.util.Map;

import org.fcrsuite.embedded.Ports;
import org.fcrsuite.local.mailbox.SmsAccount;

/** By what the suite sends messages, all of which end in the mailbox. */
record MessageProviders(int smtpPort, URI smsUrl, SmsAccount sms) {

    // One of those that Ofcom keeps for drama: it is nobody's.
    private static final String NUMBER = "+447700900000";
    private static final int TOKEN_LENGTH = 32;

    /** With a secret that lives as long as this run: both who use it are started by it. */
    static MessageProviders at(SuitePorts ports) {
        return new MessageProviders(Ports.free(), URI.create("http://127.0.0.1:" + ports.mailbox),
                new SmsAccount("AC00000000000000000000000000000000", RandomText.ofLength(TOKEN_LENGTH), NUMBER,
                        URI.create("http://127.0.0.1:" + ports.survey + "/sms/twilio/inbound")));
    }

    /** Nothing is sent until somebody is named, such as by FCR_METRICS_WEEKLY_RECIPIENTS. */
    Map<String, String> metricsSettings() {
        return Map.of("QUARKUS_MAILER_HOST", "127.0.0.1", "QUARKUS_MAILER_PORT", Integer.toString(smtpPort),
                "QUARKUS_MAILER_FROM", "fcr@localhost");
    }

    Map<String, String> surveySettings() {
        return Map.of("QUARKUS_MAILER_HOST", "127.0.0.1", "QUARKUS_MAILER_PORT", Integer.toString(smtpPort),
                "QUARKUS_MAILER_FROM", "survey@localhost", "FCR_SURVEY_SMS_PROVIDER", "TWILIO",
                "FCR_SURVEY_SMS_TWILIO_URL", smsUrl.toString(), "FCR_SURVEY_SMS_TWILIO_ACCOUNT_SID", sms.sid(),
                "FCR_SURVEY_SMS_TWILIO_AUTH_TOKEN", sms.token(), "FCR_SURVEY_SMS_TWILIO_FROM", sms.number());
    }
}
