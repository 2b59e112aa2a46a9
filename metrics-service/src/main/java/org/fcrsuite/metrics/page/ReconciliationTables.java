package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;

import org.fcrsuite.metrics.page.ReconciliationView.Measure;
import org.fcrsuite.metrics.report.ContactKind;
import org.fcrsuite.metrics.report.NonResponse;
import org.fcrsuite.metrics.report.RateView;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;

/** The reconciled figures as tables. */
final class ReconciliationTables {

    private final ReconciliationMessages words;
    private final OverviewMessages figures;
    private final Format format;
    private final Cells cells;

    ReconciliationTables(ReconciliationMessages words, OverviewMessages figures, Format format) {
        this.words = words;
        this.figures = figures;
        this.format = format;
        this.cells = new Cells(format);
    }

    /**
     * @param request for the links to the contacts behind each count
     * @param groups the same group by group
     */
    List<ReportTable> all(ReconciledGroup group, ReportRequest request, ReportTable groups) {
        return List.of(four(group.matched(), request), measures(group), nonResponse(group.nonResponse()), groups);
    }

    ReportTable four(ReconciledGroup.Matched matched, ReportRequest request) {
        long a = matched.bothYes();
        long b = matched.internalOnly();
        long c = matched.customerOnly();
        long d = matched.bothNo();
        long all = a + b + c + d;
        List<Column> columns = List.of(Column.of("", "records"),
                Column.of(words.customerYes(), "customer_resolved", "customer_resolved_share"),
                Column.of(words.customerNo(), "customer_not_resolved", "customer_not_resolved_share"),
                Column.of(words.all(), "all", "all_share"));
        return new ReportTable("four", words.fourTitle(), columns,
                List.of(List.of(cells.named(words.internalYes(), "resolved"),
                        linked(a, all, ContactKind.BOTH_YES, request),
                        linked(b, all, ContactKind.SILENT_FAILURE, request).marked(Cell.Mark.STRONG)
                                .tagged(words.silentFailures()),
                        sum(a + b, all)),
                        List.of(cells.named(words.internalNo(), "not_resolved"),
                                linked(c, all, ContactKind.CUSTOMER_ONLY, request),
                                linked(d, all, ContactKind.BOTH_NO, request), sum(c + d, all)),
                        List.of(cells.named(words.all(), "all"), sum(a + c, all), sum(b + d, all), sum(all, all))));
    }

    private Cell cell(long contacts, long all) {
        Double share = all == 0 ? null : (double) contacts / all;
        return Cell.of(format.count(contacts), new Value.Count(contacts), Value.share(share)).noted(format.percent(share));
    }

    private Cell linked(long contacts, long all, ContactKind kind, ReportRequest request) {
        return cell(contacts, all).linked(request.filterOnly().with("kind", kind.parameter()).link(Place.CONTACTS));
    }

    private Cell sum(long contacts, long all) {
        return cell(contacts, all).marked(Cell.Mark.SUM);
    }

    /** Pages say more of these than a table can. */
    private ReportTable measures(ReconciledGroup group) {
        ReconciledGroup.Intervals intervals = group.intervals();
        List<Column> columns = List.of(Column.of("", "measure"), Column.of(figures.rate(), "value"),
                Column.of(figures.intervalHead(), "low", "high"));
        return new ReportTable("trust", words.trustTitle(), columns,
                List.of(rate(Measure.Name.AGREEMENT, intervals.agreement()), plain("kappa", group.kappa()),
                        plain("pabak", group.pabak()), plain("mcnemar_p", group.mcnemarP()),
                        rate(Measure.Name.SENSITIVITY, intervals.sensitivity()),
                        rate(Measure.Name.SPECIFICITY, intervals.specificity()),
                        rate(Measure.Name.PPV, intervals.ppv()), rate(Measure.Name.NPV, intervals.npv()),
                        List.of(cells.text("gap"), cells.share(group.gap()),
                                cells.interval(group.gapLow(), group.gapHigh())),
                        List.of(cells.text("customer_confirmed_estimate"), cells.share(group.estimate().rate()),
                                cells.interval(group.estimate().low(), group.estimate().high()))));
    }

    private List<Cell> rate(Measure.Name name, RateView rate) {
        return List.of(cells.text(name.name().toLowerCase(Locale.ROOT)), cells.share(rate.rate()),
                cells.interval(rate.low(), rate.high()));
    }

    private List<Cell> plain(String name, Double value) {
        return List.of(cells.text(name), Cell.of(format.coefficient(value), Value.decimal(value)), cells.none(2));
    }

    ReportTable nonResponse(NonResponse nonResponse) {
        List<Column> columns = List.of(Column.of(words.who(), "customers"), Column.of(figures.internal(), "internal_rate"),
                Column.of(figures.intervalHead(), "internal_low", "internal_high"),
                Column.of(figures.resolvedHead(), "internal_resolved", "internal_determined"));
        return new ReportTable("silence", words.silenceTitle(), columns,
                List.of(row(cells.named(words.answered(), "answered"), nonResponse.answered()),
                        row(cells.named(words.silent(), "asked_and_silent"), nonResponse.silent()),
                        row(cells.named(words.notAsked(), "not_asked"), nonResponse.notAsked())));
    }

    private List<Cell> row(Cell who, RateView rate) {
        return List.of(who, cells.share(rate.rate()), cells.interval(rate.low(), rate.high()),
                cells.part(figures.ofShort(format.count(rate.resolved()), format.count(rate.determined())), rate.resolved(),
                        rate.determined()));
    }
}
