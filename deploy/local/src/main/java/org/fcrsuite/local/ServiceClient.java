package org.fcrsuite.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Speaks to a service and tells a person what it refused, and why. */
final class ServiceClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ServiceTarget target;

    ServiceClient(ServiceTarget target) {
        this.target = target;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(target.url().resolve(path)).header("Authorization", "Bearer " + target.key());
    }

    JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) {
                return JSON.readTree(response.body());
            }
            throw new Refusal(
                    target.service().label() + " answered " + response.statusCode() + ": " + explanation(response.body()));
        } catch (ConnectException e) {
            throw new Refusal(target.service().label() + " does not answer; './fcr status' says how it is.");
        }
    }

    /** What a problem document says, field by field where it does. */
    private static String explanation(String body) {
        try {
            var problem = JSON.readTree(body);
            var text = new StringBuilder(problem.path("detail").asText(problem.path("title").asText("no reason given")));
            problem.path("errors").forEach(error -> text.append("\n  ").append(error.path("field").asText()).append(": ")
                    .append(error.path("detail").asText()));
            return text.toString();
        } catch (IOException e) {
            return "an answer that is no JSON";
        }
    }
}
