package org.fcrsuite.metrics.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.access.TeamAccess;
import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.page.OverviewView.Condition;
import org.fcrsuite.metrics.page.OverviewView.FilterView;
import org.fcrsuite.metrics.page.OverviewView.LatestDays;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.MemberKey;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.WhenReady;

/** From a link to what it is about, and to the filter that shows it. */
@ApplicationScoped
class Selector {

    private static final String USUAL_DEFINITION = "default";
    private static final int MOST_TO_CHOOSE_FROM = 300;

    private final Definitions definitions;
    private final Labels labels;
    private final ContactDays days;
    private final TeamAccess access;
    private final FcrReports reports;
    private final MetricsConfig config;
    private final Clock clock;

    Selector(Definitions definitions, Labels labels, ContactDays days, TeamAccess access, FcrReports reports,
            MetricsConfig config, Clock clock) {
        this.definitions = definitions;
        this.labels = labels;
        this.days = days;
        this.access = access;
        this.reports = reports;
        this.config = config;
        this.clock = clock;
    }

    Selection select(Place place, ReportRequest request) {
        ContactDays.Known known = days.known();
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.reportingZone());
        LocalDate asOf = Optional.ofNullable(ReportingPeriod.date(request.part("asOf"))).filter(day -> day.isBefore(today))
                .orElse(null);
        LocalDate latest = asOf == null ? today : asOf;
        LocalDate last = Optional.ofNullable(known.last()).filter(day -> !day.isAfter(latest)).orElse(latest);
        List<StoredDefinition> all = definitions.latest();
        String definition = all.stream().map(stored -> stored.definition().name())
                .filter(name -> name.equals(request.part("definition"))).findFirst().orElse(USUAL_DEFINITION);
        return new Selection(place, request, known, last,
                ReportingPeriod.of(request.part("period"), request.part("from"), request.part("to"), last), all, definition,
                version(definition, request.part("version")), asOf, config.reportingZone(), access.only().orElse(null));
    }

    private Integer version(String definition, String asked) {
        return asked != null && asked.matches("[1-9]\\d{0,8}")
                && definitions.find(definition, Integer.valueOf(asked)).isPresent() ? Integer.valueOf(asked) : null;
    }

    /** In which days begin. */
    ZoneId zone() {
        return config.reportingZone();
    }

    /** Nothing while contacts are still being joined by the rules of the definition. */
    <T> Optional<T> ifReady(Selection selection, Supplier<T> figures) {
        return selection.hasContacts() ? ifReady(figures) : Optional.empty();
    }

    static <T> Optional<T> ifReady(Supplier<T> figures) {
        return WhenReady.read(figures);
    }

    FilterView filter(Selection selection, List<Step> steps, Step step, Locale locale) {
        return composer(locale).filter(selection, steps, step, dimension -> members(selection, dimension),
                few(labels.some(Label.Kind.SOURCE, MOST_TO_CHOOSE_FROM + 1)));
    }

    /**
     * A page without a choice of steps, and still without figures.
     *
     * @param counted whether there was anything to count
     */
    ReportPage page(Selection selection, boolean counted, Locale locale) {
        Condition condition = counted ? Condition.NOTHING_IN_PERIOD
                : selection.known().any() ? Condition.BEING_PREPARED : Condition.NOTHING_YET;
        return new ReportPage(condition, filter(selection, List.of(), null, locale), scope(selection, locale),
                latest(selection, locale), null, selection.files());
    }

    String scope(Selection selection, Locale locale) {
        return composer(locale).scope(selection);
    }

    /** Names to choose from; of more than a list can hold, none. */
    private List<String> members(Selection selection, Dimension dimension) {
        if (dimension == Dimension.TEAM && selection.teams() != null) {
            return selection.teams().stream().sorted().toList();
        }
        Collection<String> names = dimension == Dimension.TOPIC && selection.teams() != null ? ownTopics(selection)
                : labels.some(dimension.kind(), MOST_TO_CHOOSE_FROM + 1);
        return few(names);
    }

    private static List<String> few(Collection<String> names) {
        return names.size() > MOST_TO_CHOOSE_FROM ? List.of() : List.copyOf(names);
    }

    /** Those of the contacts that the reader may see; what others' are about is not theirs to know. */
    private List<String> ownTopics(Selection selection) {
        FcrQuery query = FcrQuery.of(selection.definition()).byVersion(selection.version())
                .between(selection.period().from(), selection.period().to()).groupedBy(GroupBy.TOPIC);
        return ifReady(selection, () -> reports.compare(query)).map(report -> report.groups().stream()
                .map(ReconciledGroup::key).filter(key -> !MemberKey.isNone(key)).map(MemberKey::read).sorted().toList())
                .orElse(List.of());
    }

    LatestDays latest(Selection selection, Locale locale) {
        ReportingPeriod latest = ReportingPeriod.of(null, null, null, selection.last());
        return new LatestDays(new Format(locale).days(latest.from(), latest.to()),
                selection.request().ofDays(latest).link(selection.place()));
    }

    private static FilterComposer composer(Locale locale) {
        return new FilterComposer(Texts.of(FiguresMessages.class, locale), locale);
    }
}
