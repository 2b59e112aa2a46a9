package org.fcrsuite.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine.Command;

@Command(name = "recount", description = "Recounts every figure from the contacts and says where one differs; changes nothing.", mixinStandardHelpOptions = true, footer = {
        "", "Of another metrics-service than the local suite's: set FCR_METRICS_URL and FCR_METRICS_KEY.",
        "Ends with 1 where anything differs." })
final class RecountCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofHours(4);

    @Override
    public Integer call() throws Exception {
        return run(ServiceTarget.of(ServiceName.METRICS, SuiteHome.fromEnvironment()), System.out);
    }

    static int run(ServiceTarget target, PrintStream out) throws IOException, InterruptedException {
        var client = new ServiceClient(target);
        var result = client.send(client.request("/v1/recount").timeout(PATIENCE)
                .header("Content-Type", "application/json").POST(BodyPublishers.noBody()));
        long differences = result.path("differences").asLong();
        result.path("places").forEach(place -> out.println(text(place)));
        if (differences > result.path("places").size()) {
            out.println("... and more: the log of metrics-service has all of them.");
        }
        out.printf(Locale.ROOT, "%,d contacts recounted by %d ways of chaining: %s.%n", result.path("contacts").asLong(),
                result.path("chainings").asInt(),
                differences == 0 ? "no difference" : String.format(Locale.ROOT, "%,d differences", differences));
        return differences == 0 ? 0 : 1;
    }

    private static String text(JsonNode place) {
        return place.path("where").asText() + ", chaining " + place.path("chaining").asInt() + ", day "
                + place.path("day").asText() + ", source " + place.path("source").asText()
                + ", contact " + place.path("contact").asLong() + ", outcome " + place.path("outcome").asLong() + ": "
                + place.path("found").asLong() + " instead of "
                + place.path("expected").asLong();
    }
}
