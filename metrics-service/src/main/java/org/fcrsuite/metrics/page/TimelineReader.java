package org.fcrsuite.metrics.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.Measured;
import org.fcrsuite.metrics.domain.Reason;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;
import org.fcrsuite.metrics.verdict.Timeline;
import org.fcrsuite.metrics.verdict.Timelines;

/** From a customer's pseudonym to what is shown of them. */
@ApplicationScoped
class TimelineReader {

    private final Timelines timelines;
    private final ContactLinks links;
    private final Selector selector;

    TimelineReader(Timelines timelines, ContactLinks links, Selector selector) {
        this.timelines = timelines;
        this.links = links;
        this.selector = selector;
    }

    /** Empty where there is no such customer. */
    Optional<TimelineView> read(UUID customer, ReportRequest request, Locale locale) {
        Selection selection = selector.select(Place.CONTACTS, request);
        ContactsComposer composer = new ContactsComposer(locale, links);
        return timelines.of(customer, selection.definition(), selection.version()).map(timeline -> new TimelineView(
                customer.toString(), composer.format().count(timeline.all()),
                timeline.entries().size() < timeline.all() ? composer.format().count(timeline.entries().size()) : null,
                timeline.definition(), table(timeline, composer), request.filterOnly().link(Place.CONTACTS), null));
    }

    private ReportTable table(Timeline timeline, ContactsComposer composer) {
        List<Column> columns = new ArrayList<>(composer.contactColumns());
        columns.addAll(composer.verdictColumns());
        return new ReportTable("timeline", composer.words().timelineTitle(), columns,
                timeline.entries().stream().map(entry -> row(entry, composer)).toList());
    }

    private List<Cell> row(Timeline.Entry entry, ContactsComposer composer) {
        return entry instanceof Timeline.Entry.Shown shown ? row(shown, composer)
                : row((Timeline.Entry.Hidden) entry, composer);
    }

    private List<Cell> row(Timeline.Entry.Hidden hidden, ContactsComposer composer) {
        Cells cells = new Cells(composer.format());
        List<Cell> row = new ArrayList<>(List.of(composer.when(hidden.startedAt(), hidden.endedAt(), selector.zone()),
                Cell.of(composer.words().ofAnotherTeam(), Value.NOTHING, Value.NOTHING)));
        composer.contactColumns().stream().skip(row.size()).forEach(column -> row.add(cells.none(1)));
        composer.verdictColumns().forEach(column -> row.add(cells.none(1)));
        return row;
    }

    private List<Cell> row(Timeline.Entry.Shown entry, ContactsComposer composer) {
        Contact contact = entry.measured().contact();
        Cells cells = new Cells(composer.format());
        List<Cell> row = new ArrayList<>(List.of(
                composer.when(contact.startedAt(), entry.measured().endedAt(), selector.zone()),
                composer.name(contact.name().source(), contact.name().externalId()),
                composer.channel(contact.channel().name()), cells.text(contact.topic()), cells.text(contact.agent())));
        Stream.concat(composer.verdict(entry.internal(), because(entry, composer)),
                composer.verdict(entry.external(), composer.reasons(entry.external()))).forEach(row::add);
        return row;
    }

    /** That the customer came back is told with how, after how long, and about what. */
    private static String because(Timeline.Entry.Shown entry, ContactsComposer composer) {
        return entry.internal().reasons().stream()
                .map(reason -> reason == Reason.REPEATED && entry.next() != null ? cameBack(entry, composer)
                        : composer.words().because(reason))
                .collect(Collectors.joining(", "));
    }

    private static String cameBack(Timeline.Entry.Shown entry, ContactsComposer composer) {
        Measured next = entry.next();
        Contact contact = next.contact();
        Duration after = entry.measured().endedAt() == null ? Duration.ZERO
                : Duration.between(entry.measured().endedAt(), contact.startedAt());
        return composer.words().cameBack(composer.channel(contact.channel().name()).text(), text(after, composer.words()),
                contact.topic() == null ? composer.words().aNameless() : contact.topic());
    }

    private static String text(Duration after, ContactsMessages words) {
        Duration positive = after.isNegative() ? Duration.ZERO : after;
        return positive.toHours() == 0 ? words.afterMinutes(String.valueOf(positive.toMinutes()))
                : words.after(String.valueOf(positive.toDays()), String.valueOf(positive.toHoursPart()));
    }
}
