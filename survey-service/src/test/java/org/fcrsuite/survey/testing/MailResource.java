package org.fcrsuite.survey.testing;

import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.embedded.Ports;
import org.fcrsuite.kit.testing.Visitor;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real SMTP server with mailboxes, behind a gate that can fail, and the settings that the service needs to use it. */
public class MailResource implements QuarkusTestResourceLifecycleManager {

    static GreenMail mail;
    static SmtpGate gate;

    private String protocol = "IMAP";

    /** With the argument {@code returns=POP3}, returned mail is read by that. */
    @Override
    public void init(Map<String, String> arguments) {
        protocol = arguments.getOrDefault("returns", protocol);
    }

    @Override
    public Map<String, String> start() {
        mail = new GreenMail(new ServerSetup[] { new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3) });
        mail.start();
        mail.setUser(Returns.ADDRESS, "bounces", "bounces-secret");
        gate = new SmtpGate(mail.getSmtp().getPort());
        int web = Ports.free();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", String.valueOf(gate.port()));
        settings.put("quarkus.mailer.from", "Helpdesk <ask@example.org>");
        settings.put("fcr.survey.returns.address", Returns.ADDRESS);
        settings.put("fcr.survey.returns.every", "1s");
        settings.put("fcr.survey.returns.mailbox.protocol", protocol);
        settings.put("fcr.survey.returns.mailbox.host", "127.0.0.1");
        settings.put("fcr.survey.returns.mailbox.port", String.valueOf(
                ("IMAP".equals(protocol) ? mail.getImap() : mail.getPop3()).getPort()));
        settings.put("fcr.survey.returns.mailbox.username", "bounces");
        settings.put("fcr.survey.returns.mailbox.password", "bounces-secret");
        settings.put("quarkus.http.test-port", String.valueOf(web));
        // So that each customer of a test may come from a network of their own.
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("fcr.survey.public-url", "http://localhost:" + web);
        settings.put("fcr.survey.opt-out-key", "only-for-tests-0123456789abcdef-0123456789");
        settings.put("fcr.survey.organisation", "Example & Sons");
        settings.put("fcr.survey.notice", "Simulated data");
        settings.put("fcr.login.manager.user", Visitor.USER);
        settings.put("fcr.login.manager.password", Visitor.PASSWORD);
        settings.put("fcr.survey.sending.every", "1s");
        settings.put("fcr.survey.sending.batch", "5");
        settings.put("fcr.survey.provider.first-pause", "2s");
        settings.put("fcr.survey.provider.longest-pause", "2s");
        return settings;
    }

    @Override
    public void stop() {
        if (mail != null) {
            gate.close();
            mail.stop();
        }
    }
}
