package org.fcrsuite.metrics.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.report.ContactKind;
import org.fcrsuite.metrics.report.ContactLists;
import org.fcrsuite.metrics.report.ListedContacts;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;

/** From a link to the contacts behind a figure. */
@ApplicationScoped
class ContactsReader implements Tabular {

    private static final int MOST_IN_A_FILE = 5_000;

    private final ContactLists lists;
    private final ContactLinks links;
    private final Selector selector;

    ContactsReader(ContactLists lists, ContactLinks links, Selector selector) {
        this.lists = lists;
        this.links = links;
        this.selector = selector;
    }

    @Override
    public Place place() {
        return Place.CONTACTS;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        return find(selection, MOST_IN_A_FILE).filter(found -> found.all() > 0)
                .map(found -> new Tables(List.of(table(found, request, new ContactsComposer(locale, links))),
                        Evidence.of(found, selection.rule(found.definition()))));
    }

    ContactsView read(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        ContactsComposer composer = new ContactsComposer(locale, links);
        Optional<ListedContacts> found = find(selection, Paging.ROWS);
        ReportPage blank = selector.page(selection, found.isPresent(), locale);
        ReportPage page = found.map(list -> blank.ready(new EvidenceComposer(composer.format())
                .evidence(Evidence.of(list, selection.rule(list.definition()))))).orElse(blank);
        ContactKind kind = kind(request);
        return new ContactsView(page, kinds(request, kind, composer.words()), composer.words().ofKind(kind),
                found.map(list -> composer.format().count(list.all())).orElse(null),
                found.filter(list -> !list.contacts().isEmpty()).map(list -> table(list, request, composer)).orElse(null),
                request.part("after") == null ? null : request.with("after", null).link(place()),
                found.map(ListedContacts::next).map(next -> request.with("after", next.day() + "_" + next.contact())
                        .link(place())).orElse(null));
    }

    private Optional<ListedContacts> find(Selection selection, int most) {
        return selector.ifReady(selection, () -> lists.list(selection.query(), kind(selection.request()),
                after(selection.request().part("after")), most));
    }

    private static ContactKind kind(ReportRequest request) {
        return ContactKind.of(request.part("kind")).orElse(ContactKind.ALL);
    }

    /** What cannot be read is the beginning. */
    private static ListedContacts.Place after(String asked) {
        if (asked == null || !asked.matches("\\d{4}-\\d\\d-\\d\\d_\\d{1,18}")) {
            return ListedContacts.Place.START;
        }
        try {
            return new ListedContacts.Place(LocalDate.parse(asked.substring(0, 10)), Long.parseLong(asked.substring(11)));
        } catch (DateTimeException noDay) {
            return ListedContacts.Place.START;
        }
    }

    private static List<SegmentsView.Tab> kinds(ReportRequest request, ContactKind current, ContactsMessages words) {
        return Stream.of(ContactKind.values()).map(kind -> new SegmentsView.Tab(words.ofKind(kind),
                request.with("after", null).with("kind", kind.parameter()).link(Place.CONTACTS), kind == current)).toList();
    }

    private static ReportTable table(ListedContacts found, ReportRequest request, ContactsComposer composer) {
        List<Column> columns = new ArrayList<>(composer.contactColumns());
        columns.addAll(composer.verdictColumns());
        columns.add(Column.of(composer.words().timeline(), "customer"));
        ZoneId zone = ZoneId.of(found.zone());
        List<List<Cell>> rows = found.contacts().stream().map(contact -> {
            List<Cell> row = new ArrayList<>(composer.contact(contact, zone));
            Stream.concat(composer.verdict(contact.internal(), composer.reasons(contact.internal())),
                    composer.verdict(contact.external(), composer.reasons(contact.external()))).forEach(row::add);
            row.add(composer.timeline(contact.customer(), request));
            return row;
        }).toList();
        return new ReportTable("contacts", composer.words().table(composer.words().ofKind(kind(request))), columns, rows);
    }
}
