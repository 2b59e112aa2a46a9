package org.fcrsuite.ingest.domain;

import java.time.Instant;
import java.util.Map;

/** Contacts for tests: complete, each test changing what it is about. */
public final class Contacts {

    private final String source;
    private final String externalId;
    private long revision;
    private Customer customer = Customer.UNKNOWN;
    private Instant startedAt = Instant.parse("2026-03-02T09:58:00Z");
    private Instant endedAt;
    private String topic;
    private boolean surveyAllowed = true;
    private Map<String, String> attributes = Map.of();

    private Contacts(String source, String externalId) {
        this.source = source;
        this.externalId = externalId;
    }

    public static Contacts aContact(String source, String externalId) {
        return new Contacts(source, externalId);
    }

    public Contacts revision(long number) {
        this.revision = number;
        return this;
    }

    public Contacts ofAccount(String account) {
        this.customer = new Customer(account, null, null, null, null, null);
        return this;
    }

    public Contacts of(Customer someone) {
        this.customer = someone;
        return this;
    }

    public Contacts about(String what) {
        this.topic = what;
        return this;
    }

    public Contacts startedAt(String time) {
        this.startedAt = Instant.parse(time);
        return this;
    }

    public Contacts endedAt(String time) {
        this.endedAt = Instant.parse(time);
        return this;
    }

    public Contacts notToBeSurveyed() {
        this.surveyAllowed = false;
        return this;
    }

    public Contacts with(Map<String, String> more) {
        this.attributes = more;
        return this;
    }

    public Contact done() {
        return new Contact(source, externalId, revision, Channel.PHONE, Direction.INBOUND, startedAt, endedAt, customer,
                null, topic, null, null, null, Disposition.UNKNOWN, 0, false, 0, null, null, null, null, null, null, null,
                false, false, surveyAllowed, attributes);
    }
}
