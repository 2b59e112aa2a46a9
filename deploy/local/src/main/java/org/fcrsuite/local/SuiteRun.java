package org.fcrsuite.local;

import java.util.function.BiConsumer;

import org.fcrsuite.embedded.StartFailure;

/** One run of the suite from start to stop. */
final class SuiteRun {

    private final RunOptions options;
    private final String command;
    private final Profile profile;

    SuiteRun(RunOptions options, String command, Profile profile) {
        this.options = options;
        this.command = command;
        this.profile = profile;
    }

    /** @param whenUp what to do once all parts are healthy; the suite runs on after it */
    int run(BiConsumer<Suite, RunningSuite> whenUp) {
        var home = SuiteHome.fromEnvironment();
        if (options.detach) {
            return new DetachedRun(home, options, command, profile).run();
        }
        var state = new SuiteState(ProcessHandle.current().pid(), false, options.ports.byName());
        try (var stop = new StopRequest(); var lock = SuiteLock.take(home, state)) {
            LauncherLog.to(home.freshLog("launcher"));
            try {
                run(home, state, lock, whenUp);
            } catch (InterruptedException | StartFailure e) {
                if (!stop.made()) {
                    throw e instanceof StartFailure failure ? failure : new StartFailure("interrupted", e);
                }
            }
            Console.say("Stopped. What it knew is kept in " + home.directory() + ".");
            return 0;
        }
    }

    private void run(SuiteHome home, SuiteState state, SuiteLock lock, BiConsumer<Suite, RunningSuite> whenUp)
            throws InterruptedException {
        Preconditions.check(home, options.ports, options.root());
        var credentials = Credentials.in(home);
        Console.say("Starting the FCR Suite (logs in " + home.directory().resolve("logs") + ")");
        var suite = new Suite(home, options.ports, options.root());
        try {
            suite.start(credentials, profile);
            lock.ready(state);
            var running = new RunningSuite(state, credentials);
            if (!options.inBackground) {
                Announcement.of(home, running, profile).lines().forEach(Console::say);
            }
            whenUp.accept(suite, running);
            suite.awaitEnd();
        } finally {
            // Stopping takes waiting, which an interrupted thread cannot do.
            Thread.interrupted();
            Console.say("Stopping ...");
            suite.close();
        }
    }
}
