package org.fcrsuite.metrics.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.MetricsConfig;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.label.Label;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.page.OverviewView.FilterView;
import org.fcrsuite.metrics.page.OverviewView.LatestDays;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** From a link to what it is about, and to the filter that shows it. */
@ApplicationScoped
class Selector {

    private static final String USUAL_DEFINITION = "default";
    private static final int SERVICE_UNAVAILABLE = 503;

    private final Definitions definitions;
    private final Labels labels;
    private final ContactDays days;
    private final MetricsConfig config;
    private final Clock clock;

    Selector(Definitions definitions, Labels labels, ContactDays days, MetricsConfig config, Clock clock) {
        this.definitions = definitions;
        this.labels = labels;
        this.days = days;
        this.config = config;
        this.clock = clock;
    }

    Selection select(Place place, ReportRequest request) {
        ContactDays.Known known = days.known();
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.reportingZone());
        LocalDate last = Optional.ofNullable(known.last()).filter(day -> !day.isAfter(today)).orElse(today);
        List<StoredDefinition> all = definitions.latest();
        String definition = all.stream().map(stored -> stored.definition().name())
                .filter(name -> name.equals(request.definition())).findFirst().orElse(USUAL_DEFINITION);
        return new Selection(place, request, known, last,
                ReportingPeriod.of(request.period(), request.from(), request.to(), last), all, definition);
    }

    /** Nothing while contacts are still being joined by the rules of the definition. */
    <T> Optional<T> ifReady(Selection selection, Supplier<T> figures) {
        if (!selection.hasContacts()) {
            return Optional.empty();
        }
        try {
            return Optional.of(figures.get());
        } catch (ProblemException refused) {
            if (refused.problem().status() == SERVICE_UNAVAILABLE) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    FilterView filter(Selection selection, List<Step> steps, Step step, Locale locale) {
        return composer(locale).filter(selection, steps, step, labels.all(Label.Kind.CHANNEL).values());
    }

    String scope(Selection selection, Locale locale) {
        return composer(locale).scope(selection.period(), selection.request().channel());
    }

    LatestDays latest(Selection selection, Locale locale) {
        ReportingPeriod latest = ReportingPeriod.of(null, null, null, selection.last());
        return new LatestDays(new Format(locale).days(latest.from(), latest.to()),
                selection.request().ofDays(latest).link(selection.place()));
    }

    private static FilterComposer composer(Locale locale) {
        return new FilterComposer(
                MessageBundles.get(FiguresMessages.class, Localized.Literal.of(locale.toLanguageTag())), locale);
    }
}
