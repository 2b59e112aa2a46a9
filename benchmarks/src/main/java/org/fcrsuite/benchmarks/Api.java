package org.fcrsuite.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls a service as its users do. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"fcr-form\" value=\"([^\"]+)\"");
    private static final int OK = 200;
    private static final int REDIRECT = 303;

    private final String base;
    private final String key;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).build();

    Api(String base, String key) {
        this.base = base;
        this.key = key;
    }

    /** The answer of a page or of the API; anything but success is a failure. */
    String get(String path) {
        HttpResponse<String> answer = send(request(path).GET().build());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    int status(String path) {
        return send(request(path).GET().build()).statusCode();
    }

    JsonNode json(String path) {
        try {
            return JSON.readTree(get(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void post(String path, String json) {
        HttpResponse<String> answer = send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)).build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** A session as a person has it: the cookie of the form, then that of the login. */
    void logIn(String user, String password) {
        Matcher token = FORM_TOKEN.matcher(get("/login"));
        if (!token.find()) {
            throw new IllegalStateException("The login form has no token");
        }
        String form = "fcr-form=" + token.group(1) + "&user=" + user + "&password=" + password;
        int status = send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build()).statusCode();
        if (status != REDIRECT) {
            throw new IllegalStateException("The login was answered by " + status);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(10));
        return path.startsWith("/v1/") ? request.header("Authorization", "Bearer " + key) : request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }
}
