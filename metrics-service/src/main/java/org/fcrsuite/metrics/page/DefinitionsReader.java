package org.fcrsuite.metrics.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.chain.Chainings;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.domain.Chaining;
import org.fcrsuite.metrics.page.DefinitionsTable.Compared;
import org.fcrsuite.metrics.page.DefinitionsView.Described;
import org.fcrsuite.metrics.page.DefinitionsView.Version;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.ReconciliationReport;

/** All definitions side by side on the contacts that a link asks for. */
@ApplicationScoped
class DefinitionsReader implements Tabular {

    private static final int MOST_IN_A_FILE = 200;
    private static final int MOST_VERSIONS = 10;

    private final Definitions definitions;
    private final Chainings chainings;
    private final FcrReports reports;
    private final Selector selector;

    DefinitionsReader(Definitions definitions, Chainings chainings, FcrReports reports, Selector selector) {
        this.definitions = definitions;
        this.chainings = chainings;
        this.reports = reports;
        this.selector = selector;
    }

    @Override
    public Place place() {
        return Place.DEFINITIONS;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        List<Compared> compared = compare(selection,
                selection.definitions().stream().limit(MOST_IN_A_FILE).toList());
        return evidence(compared)
                .map(evidence -> new Tables(List.of(table(locale).table(compared, selection.request())), evidence));
    }

    DefinitionsView read(ReportRequest request, boolean mayEdit, String saved, Locale locale) {
        Selection selection = selector.select(place(), request);
        Paging paging = Paging.of(request.part("page"), selection.definitions().size());
        List<StoredDefinition> shown = paging.rows(selection.definitions());
        List<Compared> compared = compare(selection, shown);
        ReportPage page = selector.page(selection, !compared.isEmpty(), locale);
        Optional<Evidence> evidence = evidence(compared);
        return new DefinitionsView(
                evidence.map(one -> page.ready(new EvidenceComposer(new Format(locale)).evidence(one))).orElse(page), mayEdit,
                request.link(place()), compared.stream().anyMatch(Compared::isBuilding), saved(saved, locale),
                table(locale).table(compared, selection.request()),
                described(shown, selection.request(), locale),
                SegmentsReader.pager(paging, request, place(), new Format(locale)));
    }

    /** Only what is there is said to be saved, whatever the link says. */
    private String saved(String name, Locale locale) {
        return name == null ? null
                : definitions.versions(name).stream().findFirst().map(one -> Texts.of(DefinitionsMessages.class, locale)
                        .saved(one.definition().name(), String.valueOf(one.version()))).orElse(null);
    }

    /** Those whose contacts are joined in no version yet have no figures. */
    private List<Compared> compare(Selection selection, List<StoredDefinition> shown) {
        List<ReconciliationReport> found = selection.hasContacts() ? reports.compare(selection.query(), names(shown))
                : List.of();
        Map<String, ReconciliationReport> byName = found.stream()
                .collect(Collectors.toMap(report -> report.definition().name(), Function.identity()));
        Map<Chaining, Double> progress = new HashMap<>();
        return shown.stream().map(latest -> new Compared(latest, byName.get(latest.definition().name()),
                progress.computeIfAbsent(latest.definition().chaining(), chainings::progress))).toList();
    }

    private static List<String> names(List<StoredDefinition> shown) {
        return shown.stream().map(stored -> stored.definition().name()).toList();
    }

    private static Optional<Evidence> evidence(List<Compared> compared) {
        return compared.stream().map(Compared::report).filter(report -> report != null).findFirst()
                .map(report -> new Evidence(null, null, report.from(), report.to(), report.zone(), report.asOf(),
                        report.observedThrough(), report.filters()));
    }

    private List<Described> described(List<StoredDefinition> shown, ReportRequest request, Locale locale) {
        Map<String, List<StoredDefinition>> all = definitions.versions(names(shown));
        return shown.stream().map(stored -> described(stored, all.get(stored.definition().name()), request, locale)).toList();
    }

    private Described described(StoredDefinition stored, List<StoredDefinition> all, ReportRequest request, Locale locale) {
        String name = stored.definition().name();
        DefinitionsMessages words = Texts.of(DefinitionsMessages.class, locale);
        List<Version> versions = new ArrayList<>();
        all.stream().limit(MOST_VERSIONS).forEach(one -> versions.add(new Version(
                words.versionBy(String.valueOf(one.version()), one.createdBy(),
                        new Format(locale).day(LocalDate.ofInstant(one.createdAt(), selector.zone()))),
                request.filterOnly().with("definition", name).with("version", String.valueOf(one.version()))
                        .link(Place.OVERVIEW))));
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return new Described(name, stored.rule(), new RuleWords(words).differences(stored.definition()), versions,
                stored.preset() ? null : "/definitions/edit?name=" + encoded, "/definitions/edit?from=" + encoded);
    }

    private static DefinitionsTable table(Locale locale) {
        return new DefinitionsTable(Texts.of(DefinitionsMessages.class, locale), Texts.of(OverviewMessages.class, locale),
                Texts.of(SegmentsMessages.class, locale), new Format(locale));
    }
}
