package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.definition.StoredDefinition;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.page.DefinitionEditView.Preview;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.ReconciliationReport;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

/** What becomes of a definition that somebody fills in. */
@ApplicationScoped
class DefinitionEditor {

    private static final String STANDARD = "default";
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Definitions definitions;
    private final FcrReports reports;
    private final Selector selector;

    DefinitionEditor(Definitions definitions, FcrReports reports, Selector selector) {
        this.definitions = definitions;
        this.reports = reports;
        this.selector = selector;
    }

    /** Saved, or what is to be shown instead. */
    record Outcome(StoredDefinition saved, DefinitionEditView view) {
    }

    /**
     * @param editing the name of the one to change, null for a new one
     * @param from the name of one whose rules a new one begins with, null for the default's
     */
    DefinitionEditView open(String editing, String from, Locale locale) {
        String start = editing != null ? editing : from != null ? from : STANDARD;
        StoredDefinition stored = definitions.versions(start).stream().findFirst()
                .filter(one -> editing == null || !one.preset())
                .orElseThrow(() -> ProblemException.notFound("There is no definition of that name that can be changed."));
        String name = editing == null ? "" : editing;
        return view(DefinitionForm.of(stored.definition(), name), name, locale).view(Set.of(), null, null);
    }

    Outcome preview(DefinitionForm form, String editing, Locale locale) {
        DefinitionForm.Read read = form.read();
        DefinitionFormComposer view = view(form, editing, locale);
        return new Outcome(null, read.isRight() ? view.view(Set.of(), null, preview(read.definition(), editing, locale))
                : view.view(read.wrong(), view.words().wrong(), null));
    }

    Outcome save(DefinitionForm form, String editing, String by, Locale locale) {
        DefinitionForm.Read read = form.read();
        DefinitionFormComposer view = view(form, editing, locale);
        if (!read.isRight()) {
            return new Outcome(null, view.view(read.wrong(), view.words().wrong(), null));
        }
        try {
            return new Outcome(editing.isEmpty() ? definitions.create(read.definition(), by)
                    : definitions.edit(read.definition(), by), null);
        } catch (ProblemException refused) {
            return new Outcome(null, view.view(Set.of(), trouble(refused, view.words()), null));
        }
    }

    private static String trouble(ProblemException refused, DefinitionsMessages words) {
        return switch (refused.problem().status()) {
            case CONFLICT -> words.taken();
            case UNPROCESSABLE -> words.tooManyChainings();
            default -> throw refused;
        };
    }

    private static DefinitionFormComposer view(DefinitionForm form, String editing, Locale locale) {
        return new DefinitionFormComposer(form, editing, Texts.of(DefinitionsMessages.class, locale));
    }

    /** Beside the figures that there are now: of the version before, or of the default. */
    private Preview preview(Definition draft, String editing, Locale locale) {
        FcrQuery query = selector.select(Place.DEFINITIONS, ReportRequest.BLANK).query();
        Optional<ReconciliationReport> drafted = reports.preview(draft, query);
        if (drafted.isEmpty()) {
            return new Preview(null, null);
        }
        DefinitionsMessages words = Texts.of(DefinitionsMessages.class, locale);
        OverviewMessages overview = Texts.of(OverviewMessages.class, locale);
        FigureColumns figures = new FigureColumns(overview, new Format(locale));
        List<Column> columns = new ArrayList<>(List.of(Column.of(words.definition(), "definition")));
        columns.addAll(figures.columns());
        columns.addAll(figures.gapColumns(Texts.of(SegmentsMessages.class, locale)));
        String now = editing.isEmpty() ? STANDARD : editing;
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(words.draft(), drafted.get(), figures, locale));
        selector.ifReady(() -> reports.compare(query.by(now))).ifPresent(report -> rows.add(row(now, report, figures, locale)));
        return new Preview(new ReportTable("preview", words.previewTitle(), columns, rows), null);
    }

    private static List<Cell> row(String name, ReconciliationReport report, FigureColumns figures, Locale locale) {
        List<Cell> row = new ArrayList<>(List.of(new Cells(new Format(locale)).text(name)));
        row.addAll(figures.cells(report.groups().get(0).internal(), report.groups().get(0).external()));
        row.addAll(figures.gapCells(report.groups().get(0)));
        return row;
    }
}
