package org.fcrsuite.survey.sms;

import java.util.Map;

import org.fcrsuite.embedded.Ports;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An account at a carrier of our own. */
public class SmppTestResource implements QuarkusTestResourceLifecycleManager {

    static FakeSmsc smsc;

    @Override
    public Map<String, String> start() {
        int port = Ports.free();
        smsc = new FakeSmsc(port);
        smsc.open();
        return Map.of("fcr.survey.sms.provider", "SMPP", "fcr.survey.sms.smpp.host", "127.0.0.1",
                "fcr.survey.sms.smpp.port", String.valueOf(port), "fcr.survey.sms.smpp.system-id", "fcr",
                "fcr.survey.sms.smpp.password", FakeSmsc.PASSWORD, "fcr.survey.sms.smpp.from", "+447700900123",
                "fcr.survey.sms.smpp.enquire-link", "1s", "fcr.survey.sms.timeout", "3s");
    }

    @Override
    public void stop() {
        if (smsc != null) {
            smsc.close();
        }
    }
}
