package org.fcrsuite.local;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "demo", description = "Starts the suite with a simulated contact centre in it, which keeps on calling.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() {
        var home = SuiteHome.fromEnvironment();
        return new SuiteRun(options, "demo", Profile.DEMO).run(home, new DemoGuest(home));
    }
}
