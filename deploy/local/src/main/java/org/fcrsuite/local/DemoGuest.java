package org.fcrsuite.local;

import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.fcrsuite.embedded.StartFailure;
import org.fcrsuite.local.simulator.Demo;
import org.fcrsuite.local.simulator.DemoFailure;
import org.fcrsuite.local.simulator.DemoTarget;

/** Brings the simulated contact centre into the suite, unless somebody's own contacts are there. */
final class DemoGuest implements SuiteGuest {

    private static final Logger LOG = Logger.getLogger(DemoGuest.class.getName());
    private static final long PATIENCE_MILLIS = 10_000;

    private final SuiteHome home;
    private final TerminalProgress progress = new TerminalProgress();

    DemoGuest(SuiteHome home) {
        this.home = home;
    }

    @Override
    public void enter(RunningSuite suite) throws InterruptedException {
        if (!home.holdsSimulatedData() && holdsOtherContacts(suite)) {
            throw new Refusal("There are contacts of your own in " + home.directory() + ", and simulated ones would be mixed"
                    + " with them: set FCR_HOME to another directory for the demo.");
        }
        home.willHoldSimulatedData();
    }

    private boolean holdsOtherContacts(RunningSuite suite) throws InterruptedException {
        try {
            return Demo.findsOtherContacts(target(suite), progress);
        } catch (DemoFailure e) {
            throw new StartFailure("The simulated contact centre did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void begin(Suite suite, RunningSuite running) {
        var thread = new Thread(() -> run(suite, () -> Demo.run(target(running), progress)), "simulated-centre");
        thread.start();
        suite.add(() -> {
            thread.interrupt();
            thread.join(PATIENCE_MILLIS);
            progress.close();
        });
    }

    /** Whatever ends the simulation ends the suite and is said: a demo in which nothing comes any more shows nothing. */
    static void run(Suite suite, Runnable simulation) {
        try {
            simulation.run();
        } catch (DemoFailure e) {
            suite.broke("The simulated contact centre failed: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The simulated contact centre failed.", e);
            suite.broke("The simulated contact centre failed unexpectedly: " + e);
        }
    }

    private static DemoTarget target(RunningSuite running) {
        var state = running.state();
        var keys = running.credentials();
        return new DemoTarget(URI.create(state.url("ingest")), keys.ingestKey(), URI.create(state.url("survey")),
                keys.surveyKey(), URI.create(state.url("metrics")), keys.metricsKey());
    }
}
