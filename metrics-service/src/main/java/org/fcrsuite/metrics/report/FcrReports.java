package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.column.ColumnStore;
import org.fcrsuite.metrics.column.Columns;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.statistics.Answers;

/** Every figure, for the API and the pages alike. */
@ApplicationScoped
public class FcrReports {

    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90);

    private final Counting counting;
    private final WindowCounting windowCounting;
    private final Repeats repeats;
    private final ColumnStore columns;
    private final Estimates estimates;
    private final LargeReports large;

    FcrReports(Counting counting, WindowCounting windowCounting, Repeats repeats, ColumnStore columns, Estimates estimates,
            LargeReports large) {
        this.counting = counting;
        this.windowCounting = windowCounting;
        this.repeats = repeats;
        this.columns = columns;
        this.estimates = estimates;
        this.large = large;
    }

    /**
     * A period and its course, as of the same moment.
     *
     * @param whole without the estimate of everyone, which is the costly part
     * @param worth of repeats in the period
     */
    public record Course(ReconciledGroup whole, FcrReport steps, Worth worth) {
    }

    /** @param stepOf what the course is grouped by, given the whole */
    public Course course(FcrQuery query, Function<ReconciledGroup, GroupBy> stepOf) {
        Counting.Ready ready = counting.ready(query);
        return columns.read(ready.chaining().id(), read -> {
            Prepared prepared = counting.prepare(query, ready, read, source -> true, false);
            OutcomeCounts outcomes = prepared.scan().outcomes();
            ReconciledGroup whole = ReconciliationReport.withoutEstimate(counting.whole(prepared, 0, outcomes)).groups().get(0);
            return new Course(whole, FcrReport.of(count(query.groupedBy(stepOf.apply(whole)), ready, read, false)),
                    repeats.worth(prepared, outcomes, whole.internal(), read));
        });
    }

    FcrReport report(FcrQuery query, Predicate<String> maySee) {
        Counting.Ready ready = counting.ready(query);
        return columns.read(ready.chaining().id(), read -> FcrReport.of(counting.count(query, ready, read, maySee, false)));
    }

    /** The two figures contact by contact, over every source. */
    public ReconciliationReport reconcile(FcrQuery query) {
        return reconcile(query, source -> true);
    }

    ReconciliationReport reconcile(FcrQuery query, Predicate<String> maySee) {
        Counting.Ready ready = counting.ready(query);
        return large.inTurn(() -> columns.read(ready.chaining().id(), read -> {
            Prepared prepared = counting.prepare(query, ready, read, maySee, true);
            return answered(prepared, prepared.gatherAnswers());
        }).reconciled(estimates));
    }

    /** A whole and its groups, as of the same moment. */
    public record WholeAndGroups(ReconciliationReport whole, ReconciliationReport groups) {
    }

    /** @param query grouped by what every contact has one of: agents may share a contact */
    public WholeAndGroups reconcileWithWhole(FcrQuery query) {
        Counting.Ready ready = counting.ready(query);
        return large.inTurn(() -> {
            List<Answered> answered = columns.read(ready.chaining().id(), read -> {
                Prepared prepared = counting.prepare(query, ready, read, source -> true, true);
                Both<KindCounts, Respondents> gathered = prepared.gatherAnswers();
                return List.of(answered(prepared.ungrouped(), gathered), answered(prepared, gathered));
            });
            return new WholeAndGroups(answered.get(0).reconciled(estimates), answered.get(1).reconciled(estimates));
        });
    }

    private Answered answered(Prepared prepared, Both<KindCounts, Respondents> gathered) {
        Counted counted = counting.count(prepared, gathered.one());
        return new Answered(counted, gathered.other().answers(counted));
    }

    /** All that the estimates need: they take long, so that no columns are held for them. */
    private record Answered(Counted counted, Map<String, Answers> respondents) {

        ReconciliationReport reconciled(Estimates estimates) {
            return ReconciliationReport.of(counted, respondents, estimates);
        }
    }

    /** The two figures of each group and the gap between them, without the estimates: of many groups they cost much. */
    public ReconciliationReport compare(FcrQuery query) {
        Counting.Ready ready = counting.ready(query);
        return columns.read(ready.chaining().id(),
                read -> ReconciliationReport.withoutEstimate(count(query, ready, read, false)));
    }

    /** The same of all contacts together by those of some definitions whose contacts are chained, in their order. */
    public List<ReconciliationReport> compare(FcrQuery query, List<String> names) {
        List<Counting.Ready> all = counting.ready(names);
        Map<Counting.Ready, ReconciliationReport> reports = new HashMap<>();
        all.stream().collect(Collectors.groupingBy(Alike::of)).forEach((as, alike) -> {
            List<Counted> counted = large
                    .inTurn(() -> columns.read(as.chaining(), read -> counting.sideBySide(query, alike, read)));
            IntStream.range(0, alike.size()).forEach(
                    place -> reports.put(alike.get(place), ReconciliationReport.withoutEstimate(counted.get(place))));
        });
        return all.stream().map(reports::get).toList();
    }

    /** What definitions share whose contacts need to be counted only once. */
    private record Alike(int chaining, Credit credit) {

        static Alike of(Counting.Ready ready) {
            return new Alike(ready.chaining().id(), ready.stored().definition().credit());
        }
    }

    /** The same by rules that are not stored yet; nothing where contacts are not chained by them. */
    public Optional<ReconciliationReport> preview(Definition draft, FcrQuery query) {
        return counting.drafted(draft).map(ready -> columns
                .read(ready.chaining().id(), read -> ReconciliationReport.withoutEstimate(count(query, ready, read, false))));
    }

    /** Both figures for each usual length of the window. */
    public WindowReport windows(FcrQuery query) {
        return windows(query, source -> true);
    }

    WindowReport windows(FcrQuery query, Predicate<String> maySee) {
        Counting.Ready ready = counting.ready(query);
        return large.inTurn(() -> columns.read(ready.chaining().id(),
                read -> windowCounting.count(query, ready, read, maySee, WINDOWS)));
    }

    private Counted count(FcrQuery query, Counting.Ready ready, Columns read, boolean stratify) {
        return counting.count(query, ready, read, source -> true, stratify);
    }
}
