package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.page.SectionsView.Section;
import org.fcrsuite.metrics.report.MemberKey;
import org.fcrsuite.metrics.report.RepeatReport;
import org.fcrsuite.metrics.report.ShareView;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

/** Writes who comes back, and what it costs. */
final class RepeatsComposer {

    private final RepeatsMessages words;
    private final OverviewMessages figures;
    private final FilterComposer names;
    private final WorthComposer worth;
    private final Format format;
    private final Cells cells;

    RepeatsComposer(Locale locale) {
        this.words = Texts.of(RepeatsMessages.class, locale);
        this.figures = Texts.of(OverviewMessages.class, locale);
        this.names = new FilterComposer(Texts.of(FiguresMessages.class, locale), locale);
        this.worth = new WorthComposer(words, locale);
        this.format = new Format(locale);
        this.cells = new Cells(format);
    }

    List<ReportTable> tables(RepeatReport report) {
        return sections(report).stream().map(Section::table).toList();
    }

    List<Section> sections(RepeatReport report) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                new Section(words.worthLead(), found(report), null, worth.table(report.worth()), worth.note(report.worth())));
        sections.add(new Section(words.daysLead(), null, null, days(report), words.daysMeans()));
        sections.add(new Section(words.topicsLead(), null, null, topics(report), words.shareMeans()));
        if (!report.ways().isEmpty()) {
            sections.add(new Section(words.waysLead(), null, null, ways(report), words.waysMeans()));
        }
        if (!report.pairs().isEmpty()) {
            sections.add(new Section(words.pairsLead(), null, null, pairs(report),
                    report.morePairs() == 0 ? words.pairsMeans()
                            : words.pairsMore(format.count(report.morePairs())) + " " + words.pairsMeans()));
        }
        return sections;
    }

    private String found(RepeatReport report) {
        ShareView same = report.sameIssue();
        String found = words.found(format.count(same.contacts()), format.count(same.of()), format.percent(same.share()),
                format.interval(same.low(), same.high()), String.valueOf(report.windowDays()),
                format.count(report.anythingElse().contacts()));
        return report.pending() == 0 ? found : found + " " + words.pending(format.count(report.pending()));
    }

    private ReportTable days(RepeatReport report) {
        double most = report.days().stream().flatMap(day -> Stream.of(day.sameIssue(), day.anythingElse()))
                .mapToDouble(share -> share.high() == null ? 0 : share.high()).max().orElse(0);
        return table("days", words.days(), List.of(Column.of(words.day(), "day"), Column.of(words.bar())),
                report.days().stream().map(day -> {
                    List<Cell> row = new ArrayList<>(List.of(
                            cells.named(words.dayOf(String.valueOf(day.day()), String.valueOf(day.day() + 1)),
                                    String.valueOf(day.day())).taggedIf(report.pending() > 0, figures.provisional()),
                            Cell.drawn(
                                    List.of(bar("internal", day.sameIssue(), most), bar("other", day.anythingElse(), most)))));
                    row.addAll(both(day.sameIssue(), day.anythingElse()));
                    return row;
                }).toList());
    }

    private static Cell.Span bar(String css, ShareView share, double most) {
        return share.share() == null || most == 0 ? new Cell.Span("nothing", "0%", "0%", "0%")
                : new Cell.Span(css, Scale.width(share.share() / most, 0), "0%", Scale.width(share.share() / most, 0));
    }

    private ReportTable topics(RepeatReport report) {
        return table("topics", words.topics(), List.of(Column.of(names.dimensionName(Dimension.TOPIC), "topic"),
                Column.of(figures.pending(), "pending")),
                report.topics().stream().map(topic -> {
                    List<Cell> row = new ArrayList<>(List.of(cells.named(text(topic.topic()), topic.topic())
                            .taggedIf(topic.pending() > 0, figures.provisional()), cells.count(topic.pending())));
                    row.addAll(both(topic.sameIssue(), topic.anythingElse()));
                    return row;
                }).toList());
    }

    private ReportTable table(String name, String title, List<Column> first, List<List<Cell>> rows) {
        List<Column> columns = new ArrayList<>(first);
        columns.addAll(columns(words.sameIssue(), "same_issue"));
        columns.addAll(columns(words.anythingElse(), "anything_else"));
        return new ReportTable(name, title, columns, rows);
    }

    private ReportTable ways(RepeatReport report) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.of(words.from(), "from_channel"), Column.of(words.to(), "to_channel")));
        columns.addAll(columns(null, "came_back"));
        return new ReportTable("ways", words.ways(), columns, report.ways().stream().map(way -> {
            List<Cell> row = new ArrayList<>(List.of(cells.named(channel(way.from()), way.from()),
                    cells.named(channel(way.to()), way.to())));
            row.addAll(share(way.share()));
            return row;
        }).toList());
    }

    private ReportTable pairs(RepeatReport report) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.of(words.first(), "first_topic"), Column.of(words.then(), "then_topic")));
        columns.addAll(columns(null, "came_back"));
        return new ReportTable("pairs", words.pairs(), columns, report.pairs().stream().map(pair -> {
            List<Cell> row = new ArrayList<>(
                    List.of(cells.named(text(pair.first()), pair.first()), cells.named(text(pair.then()), pair.then())));
            row.addAll(share(pair.share()));
            return row;
        }).toList());
    }

    private List<Column> columns(String heading, String key) {
        return Stream.of(Column.of(words.share(), key + "_share"),
                Column.of(figures.intervalHead(), key + "_low", key + "_high"),
                Column.of(words.contacts(), key + "_contacts", key + "_of")).map(column -> column.under(heading)).toList();
    }

    private List<Cell> both(ShareView same, ShareView anythingElse) {
        return Stream.concat(share(same).stream(), share(anythingElse).stream()).toList();
    }

    private List<Cell> share(ShareView share) {
        return List.of(cells.share(share.share()).markedIf(share.tooFew(), Cell.Mark.FAINT),
                cells.interval(share.low(), share.high()),
                cells.part(figures.ofShort(format.count(share.contacts()), format.count(share.of())), share.contacts(),
                        share.of()).taggedIf(share.tooFew(), figures.fewShort()));
    }

    private String text(String topic) {
        return names.memberName(Dimension.TOPIC, topic == null ? MemberKey.NONE : MemberKey.write(topic));
    }

    private String channel(String name) {
        return names.memberName(Dimension.CHANNEL, name == null ? MemberKey.NONE : name);
    }
}
