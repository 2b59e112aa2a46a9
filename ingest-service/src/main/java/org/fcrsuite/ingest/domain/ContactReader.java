package org.fcrsuite.ingest.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Turns fields as they were sent into a valid contact, or into the list of all that is wrong with them. */
public final class ContactReader {

    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final int MAX_NAME = 200;
    private static final int MAX_COUNT = 1_000_000;
    private static final int MAX_SECONDS = 31_622_400; // a leap year: what is longer was not handling time

    private final ContactLimits limits;
    private final CustomerReader customers;
    private final AttributesReader attributes;

    public ContactReader(ContactLimits limits, PhoneFormat phones) {
        this.limits = limits;
        this.customers = new CustomerReader(phones);
        this.attributes = new AttributesReader(limits);
    }

    public static boolean isSource(String text) {
        return SLUG.matcher(text).matches();
    }

    /** {@code errors} is the one that {@code fields} notes its complaints in. */
    public Reading read(ContactFields fields, FieldErrors errors, Instant now) {
        CheckedFields in = new CheckedFields(fields, errors);
        String source = source(in);
        String externalId = in.text("externalId", MAX_NAME);
        in.require("externalId", externalId);
        Contact contact = contact(source, externalId, in, fields, now);
        if (errors.isEmpty()) {
            return new Reading.Accepted(contact);
        }
        return new Reading.Rejected(source, externalId, errors.all());
    }

    private static String source(CheckedFields in) {
        String source = in.text("source", MAX_NAME);
        if (source != null && !isSource(source)) {
            in.refuse("source", "is '" + source
                    + "'; it must be 1 to 63 of A-Z, a-z, 0-9, '.', '_' and '-', and begin with a letter or a digit");
            return null;
        }
        in.require("source", source);
        return source;
    }

    private record Span(Instant startedAt, Instant endedAt) {
    }

    private static Span span(CheckedFields in, Instant latest) {
        Instant startedAt = in.instant("startedAt", latest);
        in.require("startedAt", startedAt);
        Instant endedAt = in.instant("endedAt", latest);
        if (startedAt != null && endedAt != null && endedAt.isBefore(startedAt)) {
            in.refuse("endedAt", "is " + endedAt + ", before startedAt (" + startedAt + ")");
        }
        return new Span(startedAt, endedAt);
    }

    private Contact contact(String source, String externalId, CheckedFields in, ContactFields fields, Instant now) {
        Channel channel = in.oneOf("channel", Channel.class);
        in.require("channel", channel);
        Span span = span(in, now.plus(limits.aheadOfClock()));
        Map<String, String> extra = attributes.read(fields, in);
        return new Contact(
                source,
                externalId,
                Objects.requireNonNullElse(in.whole("revision", Long.MAX_VALUE), 0L),
                channel,
                Objects.requireNonNullElse(in.oneOf("direction", Direction.class), Direction.INBOUND),
                span.startedAt(),
                span.endedAt(),
                customers.read(in),
                in.text("caseNumber", MAX_NAME),
                in.text("topic", MAX_NAME),
                in.text("agent", MAX_NAME),
                in.text("team", MAX_NAME),
                in.text("queue", MAX_NAME),
                Objects.requireNonNullElse(in.oneOf("disposition", Disposition.class), Disposition.UNKNOWN),
                Objects.requireNonNullElse(in.count("transfers", MAX_COUNT), 0),
                in.flag("escalated", false),
                Objects.requireNonNullElse(in.count("reopens", MAX_COUNT), 0),
                in.count("agentReplies", MAX_COUNT),
                in.count("customerReplies", MAX_COUNT),
                in.count("agentsInvolved", MAX_COUNT),
                in.count("handleSeconds", MAX_SECONDS),
                in.count("holdSeconds", MAX_SECONDS),
                in.count("silenceSeconds", MAX_SECONDS),
                in.sentiment("sentiment"),
                in.flag("abandoned", false),
                in.flag("automated", false),
                in.flag("surveyAllowed", true),
                extra);
    }
}
