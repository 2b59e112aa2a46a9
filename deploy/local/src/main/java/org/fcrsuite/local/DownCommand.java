package org.fcrsuite.local;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops a suite that runs in the background.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final int PATIENCE_SECONDS = 130;

    @Override
    public Integer call() throws Exception {
        var home = SuiteHome.fromEnvironment();
        var holder = SuiteLock.holder(home);
        if (holder.isEmpty()) {
            Console.say("The suite is not running in " + home.directory() + ".");
            return 0;
        }
        var process = ProcessHandle.of(holder.get().pid());
        if (process.isPresent()) {
            process.get().destroy();
            try {
                process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new Refusal("The suite (process " + holder.get().pid() + ") did not stop within "
                        + PATIENCE_SECONDS + " seconds; its log is " + home.log("launcher") + ".");
            }
        }
        Console.say("Stopped. What it knew is kept in " + home.directory() + ".");
        return 0;
    }
}
