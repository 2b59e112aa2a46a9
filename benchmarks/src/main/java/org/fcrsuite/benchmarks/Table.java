package org.fcrsuite.benchmarks;

import java.time.LocalDate;
import java.util.Locale;

/** Writes what was measured as a page of the documentation. */
final class Table {

    private static final double TIMES_FASTER = 100;
    private static final double MOST_REPORT_MS = 150;
    private static final double MOST_REBUILD = 3;
    private static final double MOST_VISIBLE_MS = 2_000;

    private Table() {
    }

    static String page(Result r, LocalDate today, int cores, String command) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                        # Benchmarks

                        Measured on %s by `%s`, which writes this page; run it again rather than trust it. PostgreSQL, Kafka, the three
                        services (512 MB of heap each, commits on disk) and the measuring program shared %d cores with whatever else ran
                        there. %,d contacts, %d days, %d topics, %,d agents, one contact in twenty answered.

                        The yardstick is one SQL query with window functions over the raw contacts (`PlainQuery` in
                        [benchmarks](../benchmarks)): both figures of the definition `default` over everything, in the same run. It took
                        **%s**, and its figures were those of the API: %,d of %,d resolved, %,d pending, customers %,d of %,d.

                        Each report was asked for twice a second whether or not the last had been answered, and timed from when it was
                        due; percentiles are of all calls. "Times faster" is the query's time by the report's median of calls one after
                        the other, after thirty that are not counted. An estimate of everyone is remembered as long as it rests on the
                        same answers, so a first reconciliation takes longer.

                        | report | alone | times faster | p50 | p95 | p99 | failed | met |
                        |---|---:|---:|---:|---:|---:|---:|---|
                        """
                        .formatted(today, command, cores, r.contacts(), r.size().days(), r.size().topics(), r.size().agents(),
                                milliseconds(r.query()), r.figures().resolved(), r.figures().determined(),
                                r.figures().pending(),
                                r.figures().externalResolved(), r.figures().externalDetermined()));
        for (Result.Report report : r.reports()) {
            double faster = r.query() / report.calm();
            boolean met = faster >= TIMES_FASTER && report.load().percentile(0.95) <= MOST_REPORT_MS;
            page.append(row(report.name(), milliseconds(report.calm()), number(faster), report.load(), met));
        }
        double switching = r.query() / r.switches().median();
        page.append(row("another definition each time", "", number(switching), r.switches(),
                switching >= TIMES_FASTER && r.switches().percentile(0.95) <= MOST_REPORT_MS));
        page.append(others(r));
        return page.toString();
    }

    private static String row(String name, String alone, String faster, Timings load, boolean met) {
        return "| %s | %s | %s | %s | %s | %s | %d | %s |%n".formatted(name, alone, faster,
                milliseconds(load.percentile(0.5)), milliseconds(load.percentile(0.95)),
                milliseconds(load.percentile(0.99)), load.failures(), met ? "yes" : "no");
    }

    private static String others(Result r) {
        double rebuild = r.making().rebuild() / r.query();
        double again = r.making().again() / r.query();
        return """

                Wanted of a report: at least 100 times faster than the query, and p95 of at most 150 ms.

                | what | wanted | measured | met |
                |---|---|---|---|
                | chains and outcomes made anew from the contacts just after a start, until the first report | at most 3 × the query | %s, %s × the query | %s |
                | the same once more, the service being warm | at most 3 × the query | %s, %s × the query | %s |
                | from a contact's POST until reports have it, at %d a second, after a minute of the same load | p99 at most 2 s | %s | %s |
                | the same in that minute, the first in which contacts arrive after a start | | %s | |

                A definition that chains contacts in another way than those that are in use (by topic alone, say) took %s until
                its first report, and the next report by the one before it %s: where both ways do not fit into the heap, the one
                that was not asked for longest is read again.
                """
                .formatted(milliseconds(r.making().rebuild()), number(rebuild), rebuild <= MOST_REBUILD ? "yes" : "no",
                        milliseconds(r.making().again()), number(again), again <= MOST_REBUILD ? "yes" : "no",
                        r.visible().perSecond(), visible(r.visible().later()),
                        r.visible().later().percentile(0.99) <= MOST_VISIBLE_MS ? "yes" : "no",
                        visible(r.visible().firstMinute()),
                        milliseconds(r.making().other().made()), milliseconds(r.making().other().back()));
    }

    private static String visible(Timings timings) {
        return "p50 %s, p99 %s, longest %s".formatted(milliseconds(timings.percentile(0.5)),
                milliseconds(timings.percentile(0.99)), milliseconds(timings.percentile(1)));
    }

    static String times(Timings timings) {
        return "p50 %s, p95 %s, failed %d".formatted(milliseconds(timings.percentile(0.5)),
                milliseconds(timings.percentile(0.95)), timings.failures());
    }

    static String milliseconds(double value) {
        return value >= 10_000 ? String.format(Locale.ROOT, "%.1f s", value / 1_000)
                : String.format(Locale.ROOT, "%.0f ms", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
