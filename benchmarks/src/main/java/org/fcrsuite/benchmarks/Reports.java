package org.fcrsuite.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every report of the API and the Overview, over everything that is there. */
final class Reports {

    /** The code of a service that has run for a while is compiled. */
    private static final int WARM_UP = 30;
    private static final int CALM = 9;
    private static final double PER_SECOND = 2;
    private static final List<String> DEFINITIONS = List.of("one-touch", "repeat-within-30-days", "first-time-solve",
            "no-customer-reply", "survey-two-question", "one-agent-one-close", "repeat-within-7-days", "default");

    private static final String WHOLE = "?period=dates&from=2025-12-01&to=2026-09-26";

    private static final int UNAVAILABLE = 503;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Api api;
    private final int calls;

    /** @param calls of each under load */
    Reports(Api api, int calls) {
        this.api = api;
        this.calls = calls;
    }

    static Map<String, String> paths() {
        Map<String, String> paths = new TreeMap<>();
        for (String by : List.of("none", "day", "week", "month", "channel", "topic", "team", "queue", "agent")) {
            paths.put("fcr by " + by, "/v1/fcr?source=benchmark&groupBy=" + by);
            paths.put("reconciliation by " + by, "/v1/reconciliation?source=benchmark&groupBy=" + by);
        }
        paths.put("fcr by topic of one channel", "/v1/fcr?source=benchmark&groupBy=topic&channel=PHONE");
        paths.put("fcr of one agent by week", "/v1/fcr?source=benchmark&groupBy=week&agent=agent-7");
        paths.put("drivers", "/v1/drivers?source=benchmark");
        paths.put("repeats", "/v1/repeats");
        paths.put("handle times by agent", "/v1/handle-times?source=benchmark&groupBy=agent");
        paths.put("handle times by topic", "/v1/handle-times?source=benchmark&groupBy=topic");
        paths.put("windows", "/v1/windows?source=benchmark");
        paths.put("Overview, 90 days", "/?period=90");
        paths.put("Overview, 300 days", "/" + WHOLE);
        for (String page : List.of("reconciliation", "segments", "window", "definitions", "drivers", "repeats", "contacts")) {
            paths.put(page.substring(0, 1).toUpperCase(Locale.ROOT) + page.substring(1) + " page, 300 days",
                    "/" + page + WHOLE);
        }
        return paths;
    }

    List<Result.Report> measure() {
        List<Result.Report> reports = new ArrayList<>();
        paths().forEach((name, path) -> {
            reports.add(new Result.Report(name, calm(path), OpenLoad.run(calls, PER_SECOND, number -> api.get(path))));
            System.out.printf("  %-32s %s%n", name, Table.times(reports.get(reports.size() - 1).load()));
        });
        return reports;
    }

    private double calm(String path) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + CALM; i++) {
            long begin = System.nanoTime();
            api.get(path);
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return Timings.of(times, 0).median();
    }

    /** Each call by another definition than the one before; one of them is new. */
    Timings switches() {
        define("benchmark",
                "{\"name\": \"benchmark\", \"windowDays\": 11, \"transfer\": \"DISQUALIFIES\", \"unit\": \"ALL_CONTACTS\"}");
        List<String> all = new ArrayList<>(DEFINITIONS);
        all.add("benchmark");
        return OpenLoad.run(calls, PER_SECOND, number -> api.get(figures(all.get(number % all.size()))));
    }

    private void define(String name, String json) {
        api.post("/v1/definitions", json);
        api.get("/v1/definitions/" + name);
    }

    /**
     * A definition that chains contacts in another way, from its making until its first report: contacts are chained anew
     * beside the chains that are there, and read into memory.
     */
    double otherChaining() {
        long begin = System.nanoTime();
        define("by-topic", "{\"name\": \"by-topic\", \"sameIssue\": \"TOPIC\"}");
        awaitReport(figures("by-topic"));
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Back to the definition before, whose contacts may have had to make room. */
    double backAgain() {
        return awaitReport(figures("default"));
    }

    private static String figures(String definition) {
        return "/v1/fcr?source=benchmark&definition=" + definition;
    }

    /** @return in milliseconds, until it is answered by more than "later" */
    double awaitReport(String path) {
        long begin = System.nanoTime();
        while (api.status(path) == UNAVAILABLE) {
            OpenLoad.awaitTime(System.nanoTime() + PAUSE_NANOS);
        }
        api.get(path);
        return (System.nanoTime() - begin) / 1e6;
    }
}
