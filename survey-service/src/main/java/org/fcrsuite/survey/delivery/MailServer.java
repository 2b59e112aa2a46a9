package org.fcrsuite.survey.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the mail server is there. Asked before anything is claimed: a server that hangs would otherwise leave messages in
 * doubt that were never handed over.
 */
@ApplicationScoped
class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int TLS_PORT = 465;
    private static final int PLAIN_PORT = 25;

    private final String host;
    private final int port;
    private final boolean tls;
    private volatile boolean away;

    /** @param from required, though not used here: without a sender no message could leave, so the service does not start */
    MailServer(@ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "quarkus.mailer.port") OptionalInt port,
            @ConfigProperty(name = "quarkus.mailer.tls", defaultValue = "false") boolean tls) {
        this.host = host;
        this.tls = tls;
        this.port = port.orElse(tls ? TLS_PORT : PLAIN_PORT);
    }

    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            // Behind TLS the greeting is the mail client's to read, with its own trust.
            return report(tls || greets(socket), "it does not greet");
        } catch (IOException trouble) {
            return report(false, trouble.getMessage());
        }
    }

    boolean isAway() {
        return away;
    }

    private static boolean greets(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String greeting = in.readLine();
        if (greeting == null || !greeting.startsWith("220")) {
            return false;
        }
        socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
        return in.readLine() != null;
    }

    private boolean report(boolean answers, String trouble) {
        if (!answers && !away) {
            LOG.warnf("The mail server %s:%d does not answer (%s); invitations wait.", host, port, trouble);
        } else if (answers && away) {
            LOG.infof("The mail server %s:%d answers again.", host, port);
        }
        away = !answers;
        return answers;
    }
}
