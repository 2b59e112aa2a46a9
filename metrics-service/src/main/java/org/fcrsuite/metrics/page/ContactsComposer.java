package org.fcrsuite.metrics.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.domain.Verdict;
import org.fcrsuite.metrics.report.ListedContacts.Listed;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.Value;

/** Writes single contacts, and what is said of them. */
final class ContactsComposer {

    private final ContactsMessages words;
    private final OverviewMessages figures;
    private final FilterComposer names;
    private final Format format;
    private final Cells cells;
    private final ContactLinks links;

    ContactsComposer(Locale locale, ContactLinks links) {
        this.words = Texts.of(ContactsMessages.class, locale);
        this.figures = Texts.of(OverviewMessages.class, locale);
        this.names = new FilterComposer(Texts.of(FiguresMessages.class, locale), locale);
        this.format = new Format(locale);
        this.cells = new Cells(format);
        this.links = links;
    }

    /** When, which, through what, about what, with whom. */
    List<Column> contactColumns() {
        return List.of(Column.of(words.ended(), "started_at", "ended_at"), Column.of(words.contact(), "source", "external_id"),
                Column.of(names.dimensionName(Dimension.CHANNEL), "channel"),
                Column.of(names.dimensionName(Dimension.TOPIC), "topic"),
                Column.of(names.dimensionName(Dimension.AGENT), "agent"));
    }

    List<Column> verdictColumns() {
        return List.of(Column.of(words.verdict(), "internal_verdict").under(figures.internal()),
                Column.of(words.why(), "internal_reasons").under(figures.internal()),
                Column.of(words.verdict(), "external_verdict").under(figures.external()),
                Column.of(words.why(), "external_reasons").under(figures.external()));
    }

    List<Cell> contact(Listed contact, ZoneId zone) {
        return List.of(when(contact.startedAt(), contact.endedAt(), zone), name(contact.source(), contact.externalId()),
                channel(contact.channel()), cells.text(contact.topic()), cells.text(contact.agent()));
    }

    Cell when(Instant startedAt, Instant endedAt, ZoneId zone) {
        String text = endedAt == null ? words.open(format.instant(startedAt, zone)) : format.instant(endedAt, zone);
        return Cell.of(text, Value.text(startedAt.toString()), Value.text(endedAt == null ? null : endedAt.toString()));
    }

    /** It leads to the system that the contact came from. */
    Cell name(String source, String externalId) {
        return Cell.of(externalId, Value.text(source), Value.text(externalId)).noted(source)
                .linked(links.of(source, externalId));
    }

    Cell channel(String channel) {
        return cells.named(names.memberName(Dimension.CHANNEL, channel), channel);
    }

    Cell timeline(UUID customer, ReportRequest request) {
        String link = request.filterOnly().link("/timeline");
        return Cell.of(words.show(), Value.text(customer.toString()))
                .linked(link + (link.contains("?") ? "&" : "?") + "customer=" + customer);
    }

    Stream<Cell> verdict(Verdict verdict, String because) {
        String constants = verdict.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
        return Stream.of(cells.named(words.judged(verdict.kind()), verdict.kind().name()), cells.named(because, constants));
    }

    String reasons(Verdict verdict) {
        return verdict.reasons().stream().map(words::because).collect(Collectors.joining(", "));
    }

    ContactsMessages words() {
        return words;
    }

    Format format() {
        return format;
    }
}
