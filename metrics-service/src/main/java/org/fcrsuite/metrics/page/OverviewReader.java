package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.page.OverviewView.Condition;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.restatement.Restatement;
import org.fcrsuite.metrics.restatement.Restatements;

/** From a link to what the Overview shows. */
@ApplicationScoped
class OverviewReader implements Tabular {

    private static final int MOST_RESTATEMENTS = 50;

    private final FcrReports reports;
    private final Restatements restatements;
    private final Selector selector;

    OverviewReader(FcrReports reports, Restatements restatements, Selector selector) {
        this.reports = reports;
        this.restatements = restatements;
        this.selector = selector;
    }

    @Override
    public Place place() {
        return Place.OVERVIEW;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        return find(selection).filter(figures -> !figures.trend().isEmpty()).map(
                figures -> new Tables(composer(locale).tables(figures, selection.period()), figures.evidence()));
    }

    OverviewView read(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        Optional<OverviewFigures> figures = find(selection);
        Step step = figures.map(OverviewFigures::step).orElse(Step.of(request.part("by"), selection.period(), 0));
        OverviewView blank = OverviewView.blank(selector.filter(selection, List.of(Step.values()), step, locale),
                selector.scope(selection, locale), selection.files());
        if (figures.isEmpty()) {
            return blank.with(selection.known().any() ? Condition.BEING_PREPARED : Condition.NOTHING_YET);
        }
        return figures.get().trend().isEmpty()
                ? blank.with(Condition.NOTHING_IN_PERIOD).with(selector.latest(selection, locale))
                : composer(locale).compose(blank, figures.get(), selection.period());
    }

    private static OverviewComposer composer(Locale locale) {
        return new OverviewComposer(Texts.of(OverviewMessages.class, locale), locale);
    }

    private Optional<OverviewFigures> find(Selection selection) {
        return selector.ifReady(selection, () -> figures(selection));
    }

    private OverviewFigures figures(Selection selection) {
        FcrReports.Course course = reports.course(selection.query(),
                whole -> GroupBy.valueOf(step(selection, whole).name()));
        FcrReport trend = course.steps();
        return new OverviewFigures(course.whole(), step(selection, course.whole()),
                trend.groups().stream().collect(Collectors.toMap(FcrReport.Group::key, Function.identity())), trend,
                selection.rule(trend.definition()), course.worth(), restatements(selection, trend.definition()),
                selection.countsSuspect());
    }

    /** They are of all contacts, as they are now. */
    private List<Restatement> restatements(Selection selection, FcrReport.DefinitionName used) {
        return !selection.isOfAll() ? List.of()
                : restatements.of(used.name(), used.version(), selection.period().from(), selection.period().to(),
                        MOST_RESTATEMENTS);
    }

    private static Step step(Selection selection, ReconciledGroup whole) {
        return Step.of(selection.request().part("by"), selection.period(), whole.external().determined());
    }
}
