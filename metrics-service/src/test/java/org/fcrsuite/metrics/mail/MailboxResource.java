package org.fcrsuite.metrics.mail;

import java.util.Map;

import org.fcrsuite.embedded.Ports;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real SMTP server with mailboxes, which can go away and come back. */
public class MailboxResource implements QuarkusTestResourceLifecycleManager {

    static GreenMail mail;

    @Override
    public Map<String, String> start() {
        int port = Ports.free();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", String.valueOf(port), "quarkus.mailer.from",
                "FCR Suite <fcr@example.org>", "fcr.metrics.mail.pages", "https://fcr.example.org/");
    }

    @Override
    public void stop() {
        if (mail != null) {
            mail.stop();
        }
    }
}
