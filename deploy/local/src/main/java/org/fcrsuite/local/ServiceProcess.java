package org.fcrsuite.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.fcrsuite.embedded.ChildProcess;
import org.fcrsuite.embedded.ChildProcess.StopSignal;
import org.fcrsuite.embedded.LogTail;
import org.fcrsuite.embedded.StartFailure;

/** One service in a JVM of its own. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String label;
    private final ChildProcess process;
    private final URI readiness;

    private ServiceProcess(String label, ChildProcess process, URI readiness) {
        this.label = label;
        this.process = process;
        this.readiness = readiness;
    }

    static ServiceProcess start(ServiceName service, Path root, Path log, Map<String, String> environment) {
        var command = List.of(ChildProcess.java(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar",
                service.jar(root).toString());
        var process = ChildProcess.start(command, environment, log, StopSignal.TERM);
        var readiness = URI.create("http://127.0.0.1:" + environment.get("QUARKUS_HTTP_PORT") + "/q/health/ready");
        return new ServiceProcess(service.label(), process, readiness);
    }

    static boolean isReady(URI readiness) {
        var request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    ServiceProcess awaitReady() {
        var ended = new CountDownLatch(1);
        process.onExit(ended::countDown);
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try {
            while (!isReady(readiness)) {
                if (ended.await(150, TimeUnit.MILLISECONDS)) {
                    throw new StartFailure(label + " did not start: " + LogTail.reason(process.log()) + " (log: "
                            + process.log() + ")");
                }
                if (System.nanoTime() > deadline) {
                    throw new StartFailure(label + " was not ready within " + START_LIMIT.toMinutes()
                            + " minutes; its log is " + process.log() + ".");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start of " + label + " was interrupted.", e);
        }
        return this;
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
