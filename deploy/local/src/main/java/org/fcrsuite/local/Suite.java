package org.fcrsuite.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.fcrsuite.embedded.ChildProcess;
import org.fcrsuite.embedded.LocalKafka;
import org.fcrsuite.embedded.LocalPostgres;
import org.fcrsuite.embedded.LogTail;
import org.fcrsuite.embedded.StartFailure;
import org.fcrsuite.local.mailbox.Mailbox;

/** All parts of the suite: started in the order of their needs, stopped in the reverse. */
final class Suite implements AutoCloseable {

    private final SuiteHome home;
    private final SuitePorts ports;
    private final Path root;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CompletableFuture<String> broken = new CompletableFuture<>();

    Suite(SuiteHome home, SuitePorts ports, Path root) {
        this.home = home;
        this.ports = ports;
        this.root = root;
    }

    void start(Credentials credentials, Profile profile) {
        var secrets = InternalSecrets.in(home);
        Console.step("PostgreSQL", () -> startPostgres(secrets));
        Console.step("Kafka", this::startKafka);
        var messages = MessageProviders.at(ports);
        Console.step("mailbox", () -> startMailbox(messages, profile));
        startServices(new ServiceEnvironment(ports, credentials, secrets, messages, profile));
    }

    /** Something that lives off the suite, and is put away before any of its parts. */
    void add(AutoCloseable guest) {
        started.push(guest);
    }

    /** Ends the suite, for this reason. */
    void broke(String reason) {
        broken.complete(reason + "; everything else was stopped.");
    }

    /** Returns never: ends when the thread is interrupted or a part of the suite has ended. */
    void awaitEnd() throws InterruptedException {
        try {
            throw new StartFailure(broken.get());
        } catch (ExecutionException e) {
            throw new StartFailure(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            closeQuietly(started.pop());
        }
    }

    private LocalPostgres startPostgres(InternalSecrets secrets) {
        var postgres = LocalPostgres.builder(home.data("postgres")).log(home.freshLog("postgres"))
                .port(ports.postgres).superuserPassword(secrets.postgres()).start();
        watch("PostgreSQL", postgres, postgres.process());
        postgres.createDatabase("ingest", "ingest", secrets.ingest());
        postgres.createDatabase("survey", "survey", secrets.survey());
        postgres.createDatabase("metrics", "metrics", secrets.metrics());
        return postgres;
    }

    private LocalKafka startKafka() {
        var kafka = LocalKafka.builder(home.data("kafka")).log(home.freshLog("kafka")).port(ports.kafka).start();
        watch("Kafka", kafka, kafka.process());
        return kafka;
    }

    private Mailbox startMailbox(MessageProviders messages, Profile profile) {
        var mailbox = Mailbox.start(ports.mailbox, messages.smtpPort(), messages.sms(), profile.notice());
        started.push(mailbox);
        return mailbox;
    }

    private void startServices(ServiceEnvironment environment) {
        // Pushed in reverse, so that ingest-service is the first to stop: the others then finish what it brought.
        var services = Arrays.asList(ServiceName.values());
        var processes = new ArrayDeque<ServiceProcess>();
        for (int i = services.size() - 1; i >= 0; i--) {
            var service = services.get(i);
            var process = ServiceProcess.start(service, root, home.freshLog(service.label()), environment.of(service));
            watch(service.label(), process, process.process());
            processes.push(process);
        }
        for (var service : services) {
            Console.step(service.label(), () -> processes.pop().awaitReady());
        }
    }

    private void watch(String part, AutoCloseable closeable, ChildProcess process) {
        started.push(closeable);
        process.onExit(() -> broke(part + " ended unexpectedly: " + LogTail.reason(process.log()) + " (log: "
                + process.log() + ")"));
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The others have to be stopped all the same.
            System.getLogger(Suite.class.getName()).log(System.Logger.Level.WARNING, "A part did not stop", e);
        }
    }
}
