package org.fcrsuite.local.simulator;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows the suite at work: 90 days of history once, then contacts as they come, all through the public APIs. */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_CONTACTS = Duration.ofSeconds(4);

    private final Api ingest;
    private final Api survey;
    private final Api metrics;
    private final Progress progress;
    private final Clock clock;

    Demo(DemoTarget target, Progress progress, Clock clock) {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5)).build();
        ingest = new Api(http, target.ingest(), target.ingestKey(), PATIENCE);
        survey = new Api(http, target.survey(), target.surveyKey(), PATIENCE);
        metrics = new Api(http, target.metrics(), target.metricsKey(), PATIENCE);
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Goes on until the thread is interrupted, and then returns with the thread's interrupt flag set.
     *
     * @throws DemoFailure when the history cannot be sent; during the trickle a service may be away
     */
    public static void run(DemoTarget target, Progress progress) {
        Demo demo = new Demo(target, progress, Clock.systemUTC());
        try {
            demo.history();
            demo.trickle();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the suite's figures speak of contacts that are not the simulated centre's. */
    public static boolean findsOtherContacts(DemoTarget target, Progress progress) throws InterruptedException {
        return new CountedContacts(new Demo(target, progress, Clock.systemUTC()).metrics).ofOthers() > 0;
    }

    Api ingest() {
        return ingest;
    }

    void history() throws InterruptedException {
        Instant now = clock.instant();
        HistoryFeed feed = new HistoryFeed(ingest, survey, progress);
        SimulatedCentre centre = feed.centre(now);
        if (feed.isComplete()) {
            progress.say("The simulated centre's history is here already.");
        } else {
            progress.say("Sending 90 days of a simulated contact centre: %d contacts, %d survey requests"
                    .formatted(centre.contacts().size(), centre.answers().size()));
            feed.send(centre);
            new Arrival(metrics, progress).await(centre.contacts().size());
        }
        progress.say(String.format(Locale.ROOT, "The simulator knows the truth: %.1f %% of the issues of its 90 days "
                + "were really solved at the first contact. Compare.", 100 * centre.trueFcr()));
    }

    private void trickle() throws InterruptedException {
        progress.say("New contacts keep coming; their surveys appear in the mailbox.");
        Trickle trickle = new Trickle(ingest, clock);
        while (true) {
            try {
                trickle.next();
            } catch (DemoFailure away) {
                progress.say(away.getMessage() + ". Trying again.");
            }
            Thread.sleep(BETWEEN_CONTACTS.toMillis());
        }
    }
}
