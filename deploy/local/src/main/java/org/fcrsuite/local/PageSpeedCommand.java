package org.fcrsuite.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures and prints; it judges nothing, for machines differ. Beside it, what a file costs on the same machine. */
@Command(name = "page-speed", description = "Measures how fast the survey page of a running suite begins to answer, beside a static file.", mixinStandardHelpOptions = true)
final class PageSpeedCommand implements Callable<Integer> {

    private static final Pattern PAGE = Pattern.compile("http://[^\\s\"\\\\<>]+?(/s/[A-Za-z0-9_-]{22})");
    private static final int WARM_UP = 200;

    @Option(names = "--requests", defaultValue = "1000", description = "How many of each (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Override
    public Integer call() throws InterruptedException {
        var suite = SuiteLock.holder(SuiteHome.fromEnvironment())
                .orElseThrow(() -> new Refusal("The suite does not run. Start it with ./fcr demo."));
        var survey = suite.url(ServiceName.SURVEY.part());
        var page = PAGE.matcher(mailbox(suite));
        if (!page.find()) {
            throw new Refusal("Nobody has been asked yet; ./fcr demo asks some.");
        }
        var figures = FirstByte.of(List.of(URI.create(survey + page.group(1)), URI.create(survey + "/survey/style.css")),
                WARM_UP,
                Math.max(1, requests));
        print("survey page", figures.get(0));
        print("static file", figures.get(1));
        Console.say(String.format(Locale.ROOT, "The page takes %.1f times as long as the file at the median.",
                (double) figures.get(0).median().toNanos() / figures.get(1).median().toNanos()));
        return 0;
    }

    private void print(String what, FirstByte figure) {
        Console.say(String.format(Locale.ROOT, "%s: first byte after %.2f ms at the median, %.2f ms for 99 %% of %d requests",
                what, figure.median().toNanos() / 1e6, figure.p99().toNanos() / 1e6, requests));
    }

    private static String mailbox(SuiteState suite) throws InterruptedException {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(suite.url("mailbox") + "/api/messages"))
                    .build(), BodyHandlers.ofString()).body();
        } catch (IOException away) {
            throw new Refusal("The mailbox does not answer: " + away.getMessage());
        }
    }
}
