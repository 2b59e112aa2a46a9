package org.fcrsuite.survey.webhook;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.delivery.Outgoing;
import org.fcrsuite.survey.delivery.Transport;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SendOutcome;
import org.fcrsuite.survey.domain.WebhookSignature;

/**
 * Hands invitations to the operator's own system. An attempt whose end is not known is made again: it bears the same id and the
 * same link each time, so that its receiver can tell.
 */
@ApplicationScoped
class WebhookTransport implements Transport {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;
    // All else tells of a wrong address, key or proxy, which its operator mends.
    private static final Set<Integer> REFUSALS = Set.of(400, 410, 422);

    private final WebhookConfig config;
    private final Optional<WebhookSignature> signature;
    private final InvitationHook hooks;
    private final HttpClient http;
    private final Clock clock;

    WebhookTransport(WebhookConfig config, InvitationHook hooks, Clock clock) {
        this.config = config;
        this.signature = config.secret().map(WebhookSignature::new);
        this.hooks = hooks;
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
        this.clock = clock;
        if (config.url().isPresent() && signature.isEmpty()) {
            throw new IllegalStateException(
                    "fcr.survey.webhook.url needs fcr.survey.webhook.secret: whsec_ and 24 to 64 random "
                            + "bytes in base64");
        }
    }

    @Override
    public Medium medium() {
        return Medium.WEBHOOK;
    }

    @Override
    public boolean isSetUp() {
        return config.url().isPresent();
    }

    @Override
    public boolean answers() {
        URI url = config.url().orElseThrow();
        int standard = "https".equals(url.getScheme()) ? TLS_PORT : PLAIN_PORT;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort() < 0 ? standard : url.getPort()), PATIENCE_MILLIS);
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    @Override
    public SendOutcome send(Outgoing outgoing) {
        SendOutcome outcome = attempt(outgoing);
        boolean last = outgoing.due().attempts() + 1 >= config.attempts();
        return last && outcome instanceof SendOutcome.TryAgain later
                ? new SendOutcome.Refused(later.why() + ", the last of " + config.attempts() + " attempts")
                : outcome;
    }

    private SendOutcome attempt(Outgoing outgoing) {
        try {
            return read(http.send(request(outgoing), HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return new SendOutcome.TryAgain("the service stopped");
        } catch (IOException trouble) {
            return new SendOutcome.TryAgain("no answer: " + trouble.getClass().getSimpleName());
        }
    }

    private HttpRequest request(Outgoing outgoing) {
        Instant now = Instant.now(clock);
        String id = outgoing.due().messageId();
        String body = hooks.write(outgoing, now);
        return HttpRequest.newBuilder(config.url().orElseThrow()).timeout(config.timeout())
                .header("Content-Type", "application/json").header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signature.orElseThrow().sign(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static SendOutcome read(int status) {
        if (status / 100 == 2) {
            return new SendOutcome.Sent(null);
        }
        String words = "answered " + status;
        return REFUSALS.contains(status) ? new SendOutcome.Refused(words) : new SendOutcome.TryAgain(words);
    }
}
