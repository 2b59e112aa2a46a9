package org.fcrsuite.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every report of the API and the Overview, over everything that is there. */
final class Reports {

    private static final int WARM_UP = 3;
    private static final int CALM = 9;
    private static final double PER_SECOND = 2;
    private static final List<String> DEFINITIONS = List.of("one-touch", "repeat-within-30-days", "first-time-solve",
            "no-customer-reply", "survey-two-question", "one-agent-one-close", "repeat-within-7-days", "default");

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
        }
        paths.put("fcr by topic of one channel", "/v1/fcr?source=benchmark&groupBy=topic&channel=PHONE");
        paths.put("fcr of one agent by week", "/v1/fcr?source=benchmark&groupBy=week&agent=agent-7");
        paths.put("reconciliation by none", "/v1/reconciliation?source=benchmark");
        paths.put("reconciliation by channel", "/v1/reconciliation?source=benchmark&groupBy=channel");
        paths.put("reconciliation by topic", "/v1/reconciliation?source=benchmark&groupBy=topic");
        paths.put("drivers", "/v1/drivers?source=benchmark");
        paths.put("repeats", "/v1/repeats");
        paths.put("handle times by agent", "/v1/handle-times?source=benchmark&groupBy=agent");
        paths.put("windows", "/v1/windows?source=benchmark");
        paths.put("Overview, 90 days", "/?period=90");
        paths.put("Overview, 300 days", "/?period=dates&from=2025-12-01&to=2026-09-26");
        paths.put("Reconciliation page, 300 days", "/reconciliation?period=dates&from=2025-12-01&to=2026-09-26");
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
        api.post("/v1/definitions", """
                {"name": "benchmark", "windowDays": 11, "transfer": "DISQUALIFIES", "unit": "ALL_CONTACTS"}""");
        List<String> all = new ArrayList<>(DEFINITIONS);
        all.add("benchmark");
        return OpenLoad.run(calls, PER_SECOND,
                number -> api.get("/v1/fcr?source=benchmark&definition=" + all.get(number % all.size())));
    }
}
