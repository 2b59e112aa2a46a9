package org.fcrsuite.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** A whole suite, started by the real launcher on free ports, as its users see it. */
final class LocalSuite implements AutoCloseable {

    private final Path home;
    private final LauncherProcess launcher;
    private final SuiteState state;
    private final Map<String, String> credentials;

    private LocalSuite(Path home, LauncherProcess launcher) {
        this.home = home;
        this.launcher = launcher;
        this.state = PrivateJson.read(home.resolve("suite.json"), SuiteState.class).orElseThrow();
        this.credentials = LauncherProcess.credentials(home);
    }

    static LocalSuite start(Path home, Map<String, String> environment, List<String> ports) {
        var arguments = new ArrayList<>(List.of("up"));
        arguments.addAll(ports);
        return new LocalSuite(home, LauncherProcess.start(home, environment, arguments).awaitOutput("The FCR Suite is up"));
    }

    /** One that runs in the background, whatever becomes of this process: it has to be closed. */
    static LocalSuite detached(Path home, List<String> command) {
        var arguments = new ArrayList<>(command);
        arguments.add("--detach");
        var started = LauncherProcess.run(home, arguments.toArray(String[]::new));
        if (started.exitCode() != 0) {
            throw new AssertionError("The suite did not start:\n" + started.output());
        }
        return new LocalSuite(home, started);
    }

    LauncherProcess launcher() {
        return launcher;
    }

    String url(String part) {
        return state.url(part);
    }

    Path home() {
        return home;
    }

    /** A request to one of the services, with its key. */
    RequestSpecification to(String service) {
        return RestAssured.given().baseUri(url(service)).header("Authorization",
                "Bearer " + credentials.get(service + "Key"));
    }

    JsonNode get(String service, String path) {
        var response = to(service).get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError("GET " + path + " answered " + response.statusCode() + ": " + response.asString());
        }
        return json(response.asString());
    }

    JsonNode messages() {
        return json(RestAssured.given().baseUri(url("mailbox")).get("/api/messages").asString());
    }

    /** Asks until the answer is as wanted; says what it was at last when it is not in time. */
    static <T> T eventually(Duration limit, Supplier<T> question, Predicate<T> wanted) {
        long deadline = System.nanoTime() + limit.toNanos();
        var answer = question.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not so within " + limit.toSeconds() + " s; at last: " + answer);
            }
            pause();
            answer = question.get();
        }
        return answer;
    }

    @Override
    public void close() {
        launcher.close();
        LauncherProcess.run(home, "down");
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
