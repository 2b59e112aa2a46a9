package org.fcrsuite.local;

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

    int run(SuiteHome home, SuiteGuest guest) {
        if (options.detach) {
            return new DetachedRun(home, options, command, profile).run();
        }
        var state = SuiteState.ofThisProcess(options.ports.byName());
        try (var stop = new StopRequest(); var lock = SuiteLock.take(home, state)) {
            LauncherLog.to(home.freshLog("launcher"));
            try {
                run(home, state, lock, guest);
            } catch (InterruptedException | StartFailure e) {
                if (!stop.made()) {
                    throw e instanceof StartFailure failure ? failure : new StartFailure("interrupted", e);
                }
            }
            Console.say("Stopped. What it knew is kept in " + home.directory() + ".");
            return 0;
        }
    }

    private void run(SuiteHome home, SuiteState state, SuiteLock lock, SuiteGuest guest)
            throws InterruptedException {
        Preconditions.check(home, options.ports, options.root());
        var credentials = Credentials.in(home);
        Console.say("Starting the FCR Suite (logs in " + home.directory().resolve("logs") + ")");
        var suite = new Suite(home, options.ports, options.root());
        try {
            suite.start(credentials, profile);
            var running = new RunningSuite(state, credentials);
            guest.enter(running);
            lock.ready(state);
            if (!options.inBackground) {
                Announcement.of(home, running, profile).lines().forEach(Console::say);
            }
            guest.begin(suite, running);
            suite.awaitEnd();
        } finally {
            // Stopping takes waiting, which an interrupted thread cannot do.
            Thread.interrupted();
            Console.say("Stopping ...");
            suite.close();
        }
    }
}
