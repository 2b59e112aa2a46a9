package org.fcrsuite.local;

import java.net.URI;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

@Command(name = "status", description = "Says whether the suite runs, and how its parts are.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    /** As the Linux Standard Base has it for services: 3 is "not running". */
    private static final int NOT_RUNNING = 3;

    @Override
    public Integer call() {
        var home = SuiteHome.fromEnvironment();
        var holder = SuiteLock.holder(home);
        if (holder.isEmpty()) {
            Console.say("The suite is not running in " + home.directory() + ".");
            return NOT_RUNNING;
        }
        var state = holder.get();
        Console.say("The suite runs in " + home.directory() + " (process " + state.pid() + ")"
                + (state.ready() ? "." : " and is still starting.")
                + (home.holdsSimulatedData() ? " Its data is simulated." : ""));
        boolean allReady = true;
        for (var service : ServiceName.values()) {
            boolean ready = ServiceProcess.isReady(URI.create(state.url(service.part()) + "/q/health/ready"));
            allReady &= ready;
            Console.say(String.format("  %-16s %s  %s", service.label(), state.url(service.part()),
                    ready ? "ready" : "NOT READY (log: " + home.log(service.label()) + ")"));
        }
        Console.say(String.format("  %-16s %s", "mailbox", state.url("mailbox")));
        return allReady ? 0 : 1;
    }
}
