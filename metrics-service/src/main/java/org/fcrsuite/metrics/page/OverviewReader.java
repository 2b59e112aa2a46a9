package org.fcrsuite.metrics.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.page.OverviewView.Condition;
import org.fcrsuite.metrics.page.OverviewView.LatestDays;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReport;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.ReconciledGroup;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** From a link to what the Overview shows. */
@ApplicationScoped
class OverviewReader {

    private static final String USUAL_DEFINITION = "default";
    private static final int SERVICE_UNAVAILABLE = 503;

    private final FcrReports reports;
    private final Definitions definitions;
    private final Labels labels;
    private final ContactDays days;
    private final MetricsConfig config;
    private final Clock clock;

    OverviewReader(FcrReports reports, Definitions definitions, Labels labels, ContactDays days, MetricsConfig config,
            Clock clock) {
        this.reports = reports;
        this.definitions = definitions;
        this.labels = labels;
        this.days = days;
        this.config = config;
        this.clock = clock;
    }

    OverviewView read(OverviewRequest request, Locale locale) {
        ContactDays.Known known = days.known();
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.reportingZone());
        LocalDate last = Optional.ofNullable(known.last()).filter(day -> !day.isAfter(today)).orElse(today);
        ReportingPeriod period = ReportingPeriod.of(request.period(), request.from(), request.to(), last);
        List<StoredDefinition> all = definitions.latest();
        String definition = all.stream().map(stored -> stored.definition().name())
                .filter(name -> name.equals(request.definition())).findFirst().orElse(USUAL_DEFINITION);
        Optional<OverviewFigures> figures = known.last() == null ? Optional.empty()
                : figures(query(request, definition, period), request, period);
        Step step = figures.map(OverviewFigures::step).orElse(Step.of(request.by(), period, 0));
        FilterComposer filters = new FilterComposer(messages(locale), locale);
        OverviewView blank = OverviewView.blank(
                filters.filter(request, period, step,
                        new FilterComposer.Choices(labels.all(Label.Kind.CHANNEL).values(), all, definition)),
                filters.scope(period, request.channel()));
        if (figures.isEmpty()) {
            return blank.with(known.any() ? Condition.BEING_PREPARED : Condition.NOTHING_YET);
        }
        return figures.get().trend().isEmpty() ? blank.with(Condition.NOTHING_IN_PERIOD).with(latest(request, last, locale))
                : new OverviewComposer(locale).compose(blank, figures.get(), period);
    }

    private static FcrQuery query(OverviewRequest request, String definition, ReportingPeriod period) {
        FcrQuery query = FcrQuery.of(definition).between(period.from(), period.to());
        return request.channel() == null || request.channel().isEmpty() ? query
                : query.filteredBy(Map.of(Dimension.CHANNEL, request.channel()));
    }

    /** Nothing while contacts are still being joined by the rules of this definition. */
    private Optional<OverviewFigures> figures(FcrQuery query, OverviewRequest request, ReportingPeriod period) {
        try {
            ReconciledGroup whole = reports.reconcile(query).groups().get(0);
            Step step = Step.of(request.by(), period, whole.external().determined());
            FcrReport trend = reports.report(query.groupedBy(GroupBy.valueOf(step.name())));
            String rule = definitions.find(trend.definition().name(), trend.definition().version())
                    .map(StoredDefinition::rule).orElse(null);
            return Optional.of(new OverviewFigures(whole, step,
                    trend.groups().stream().collect(Collectors.toMap(FcrReport.Group::key, Function.identity())), trend,
                    rule));
        } catch (ProblemException refused) {
            if (refused.problem().status() == SERVICE_UNAVAILABLE) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static LatestDays latest(OverviewRequest request, LocalDate last, Locale locale) {
        ReportingPeriod latest = ReportingPeriod.of(null, null, null, last);
        return new LatestDays(new Format(locale).days(latest.from(), latest.to()), request.ofDays(latest).link());
    }

    private static OverviewMessages messages(Locale locale) {
        return MessageBundles.get(OverviewMessages.class, Localized.Literal.of(locale.toLanguageTag()));
    }
}
