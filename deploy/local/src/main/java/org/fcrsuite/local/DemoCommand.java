package org.fcrsuite.local;

import java.net.URI;
import java.util.concurrent.Callable;

import org.fcrsuite.local.simulator.Demo;
import org.fcrsuite.local.simulator.DemoFailure;
import org.fcrsuite.local.simulator.DemoTarget;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "demo", description = "Starts the suite with a simulated contact centre in it, which keeps on calling.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final long PATIENCE_MILLIS = 10_000;

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() {
        return new SuiteRun(options, "demo", Profile.DEMO).run(DemoCommand::simulate);
    }

    private static void simulate(Suite suite, RunningSuite running) {
        var state = running.state();
        var keys = running.credentials();
        var target = new DemoTarget(URI.create(state.url("ingest")), keys.ingestKey(), URI.create(state.url("survey")),
                keys.surveyKey(), URI.create(state.url("metrics")), keys.metricsKey());
        var progress = new TerminalProgress();
        var thread = new Thread(() -> run(suite, target, progress), "simulated-centre");
        thread.start();
        suite.add(() -> {
            thread.interrupt();
            thread.join(PATIENCE_MILLIS);
            progress.close();
        });
    }

    private static void run(Suite suite, DemoTarget target, TerminalProgress progress) {
        try {
            Demo.run(target, progress);
        } catch (DemoFailure e) {
            suite.broke("The simulated contact centre failed: " + e.getMessage());
        }
    }
}
