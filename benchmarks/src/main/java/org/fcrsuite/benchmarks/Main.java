package org.fcrsuite.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code ./fcr bench [--contacts N]}: measures the suite and, at full size, writes {@code docs/benchmarks.md}. */
final class Main {

    private static final int RATE = 300;
    private static final int LIVE_SECONDS = 20;
    private static final int CALLS = 20;
    private static final int QUERIES = 3;

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("suite.root", "")).toAbsolutePath();
        Size size = arguments.length == 2 && arguments[0].equals("--contacts") ? Size.of(Integer.parseInt(arguments[1]))
                : Size.full();
        Path home = Files.createTempDirectory("fcr-bench-");
        Result result;
        try (LocalSuite suite = LocalSuite.start(root, home)) {
            result = measure(suite, size);
        } finally {
            delete(home);
        }
        String command = String.join(" ", Stream.concat(Stream.of("./fcr bench"), Stream.of(arguments)).toList());
        String page = Table.page(result, LocalDate.now(), Runtime.getRuntime().availableProcessors(), command);
        System.out.println(page);
        Files.writeString(root.resolve(size.equals(Size.full()) ? "docs/benchmarks.md" : "benchmarks/target/benchmarks.md"),
                page);
    }

    private static Result measure(LocalSuite suite, Size size) throws Exception {
        Api metrics = suite.metrics();
        metrics.logIn(suite.credential("managerUser"), suite.credential("managerPassword"));
        try (Connection database = suite.metricsDatabase()) {
            say("Loading the contacts ...");
            new Loader(database, size).load();
            suite.settle();
            Reports reports = new Reports(metrics, CALLS);
            Rebuild rebuild = new Rebuild(database, reports);
            say("Making chains and outcomes ...");
            double rebuilt = rebuild.run();
            say("  " + Table.milliseconds(rebuilt) + ": " + rebuild.sizes());
            suite.settle();
            double again = rebuild.run();
            say("  " + Table.milliseconds(again) + " once more");
            long contacts = rebuild.contacts();
            PlainQuery query = new PlainQuery(database);
            double[] times = new double[QUERIES];
            PlainQuery.Figures figures = query.run();
            for (int i = 0; i < QUERIES; i++) {
                long begin = System.nanoTime();
                figures = query.run();
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
            java.util.Arrays.sort(times);
            say("The plain query: " + Table.milliseconds(times[QUERIES / 2]) + ", " + figures);
            check(figures, metrics.json("/v1/fcr?source=" + Loader.SOURCE));
            List<Result.Report> measured = reports.measure();
            Timings switches = reports.switches();
            say("Sending contacts, " + RATE + " a second ...");
            Result.Visible visible = new Visibility(suite.ingest(), metrics).measure(RATE, LIVE_SECONDS);
            say("Chaining in another way ...");
            Result.OtherChaining other = new Result.OtherChaining(reports.otherChaining(), reports.backAgain());
            return new Result(size, contacts, figures, times[QUERIES / 2], new Result.Making(rebuilt, again, other),
                    measured, switches, visible);
        }
    }

    /** A fast report of something else is worth nothing. */
    private static void check(PlainQuery.Figures figures, JsonNode report) {
        JsonNode internal = report.path("groups").get(0).path("internal");
        JsonNode external = report.path("groups").get(0).path("external");
        PlainQuery.Figures reported = new PlainQuery.Figures(internal.path("resolved").asLong(),
                internal.path("determined").asLong(), internal.path("pending").asLong(), external.path("resolved").asLong(),
                external.path("determined").asLong());
        if (!reported.equals(figures)) {
            throw new IllegalStateException("The query says " + figures + ", the API " + reported);
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }

    private static void delete(Path directory) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
