package org.fcrsuite.survey.sms;

import java.util.Map;

import org.fcrsuite.embedded.Ports;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An account at a Twilio of our own. */
public class TwilioTestResource implements QuarkusTestResourceLifecycleManager {

    static FakeTwilio twilio;

    @Override
    public Map<String, String> start() {
        int port = Ports.free();
        twilio = new FakeTwilio(port);
        return Map.of("fcr.survey.sms.provider", "TWILIO", "fcr.survey.sms.twilio.url", "http://127.0.0.1:" + port,
                "fcr.survey.sms.twilio.account-sid", "AC0123456789abcdef0123456789abcdef",
                "fcr.survey.sms.twilio.auth-token", FakeTwilio.TOKEN, "fcr.survey.sms.twilio.from", "+447700900123",
                "fcr.survey.sms.timeout", "3s");
    }

    @Override
    public void stop() {
        if (twilio != null) {
            twilio.close();
        }
    }
}
