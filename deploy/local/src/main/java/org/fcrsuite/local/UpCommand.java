package org.fcrsuite.local;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "up", description = "Starts the whole suite and keeps it running until Ctrl-C.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() throws Exception {
        var home = SuiteHome.fromEnvironment();
        return new SuiteRun(options, "up", Profile.of(home)).run(home, SuiteGuest.NONE);
    }
}
