package org.fcrsuite.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.fcrsuite.embedded.ChildProcess;

/** Starts the suite in a process that stays, relays what it says until it is healthy, and then leaves it alone. */
final class DetachedRun {

    private final SuiteHome home;
    private final RunOptions options;
    private final String command;
    private final Profile profile;
    private int relayed;

    DetachedRun(SuiteHome home, RunOptions options, String command, Profile profile) {
        this.home = home;
        this.options = options;
        this.command = command;
        this.profile = profile;
    }

    int run() {
        var output = home.freshLog("suite");
        try {
            var process = start(output);
            var abandon = new Thread(() -> abandon(process));
            Runtime.getRuntime().addShutdownHook(abandon);
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                relay(output);
                var state = PrivateJson.read(home.state(), SuiteState.class);
                if (state.isPresent() && state.get().ready() && state.get().pid() == process.pid()) {
                    Runtime.getRuntime().removeShutdownHook(abandon);
                    announce(state.get());
                    return 0;
                }
            }
            relay(output);
            return process.exitValue() == 0 ? 1 : process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void abandon(Process process) {
        process.destroy();
        process.onExit().orTimeout(120, TimeUnit.SECONDS).exceptionally(tooLate -> process).join();
    }

    private Process start(Path output) throws IOException {
        var line = new ArrayList<>(newSession());
        line.addAll(List.of(ChildProcess.java(), "-Xmx128m", "-Dsuite.root=" + options.root(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), command, "--in-background"));
        line.addAll(options.ports.asOptions());
        return new ProcessBuilder(line).redirectInput(new File("/dev/null")).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
    }

    /** Out of reach of the terminal's Ctrl-C and of its closing. */
    private static List<String> newSession() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of("nohup");
    }

    private void relay(Path output) throws IOException {
        var text = Files.readString(output, StandardCharsets.UTF_8);
        int whole = text.lastIndexOf('\n') + 1;
        if (whole > relayed) {
            System.out.print(text.substring(relayed, whole));
            System.out.flush();
            relayed = whole;
        }
    }

    private void announce(SuiteState state) {
        var running = new RunningSuite(state, Credentials.in(home));
        Announcement.of(home, running, profile).lines().forEach(Console::say);
        Console.say("It runs in the background: './fcr status' looks after it, './fcr down' stops it.");
    }
}
