package org.fcrsuite.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How many events of ingest-service wait for Kafka, by its own figures. */
final class OutboxBacklog {

    private static final Pattern BACKLOG = Pattern.compile("(?m)^fcr_outbox_backlog(?:\\{[^}]*})? ([0-9.E+]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI figures;

    OutboxBacklog(String ingest) {
        figures = URI.create(ingest + "/q/metrics");
    }

    /** Empty while the service does not say: that is not the same as none. */
    OptionalLong now() throws InterruptedException {
        var request = HttpRequest.newBuilder(figures).timeout(Duration.ofSeconds(10)).build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var found = BACKLOG.matcher(response.body());
            return response.statusCode() == 200 && found.find()
                    ? OptionalLong.of((long) Double.parseDouble(found.group(1)))
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
