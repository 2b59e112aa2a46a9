package org.fcrsuite.metrics.domain;

import java.time.Duration;
import java.time.Instant;

/** {@code aContact("1").about("billing").endedAt("2026-03-02T10:00:00Z").contact()}: what is not said is unremarkable. */
public final class ContactFixture {

    private ContactName name;
    private boolean customerKnown = true;
    private Channel channel = Channel.PHONE;
    private Direction direction = Direction.INBOUND;
    private Instant startedAt = Instant.parse("2026-03-02T09:50:00Z");
    private Instant endedAt = Instant.parse("2026-03-02T10:00:00Z");
    private String caseNumber;
    private String topic = "billing";
    private String agent = "ann";
    private Disposition disposition = Disposition.UNKNOWN;
    private int transfers;
    private boolean escalated;
    private int reopens;
    private Integer agentReplies;
    private Integer customerReplies;
    private Integer agentsInvolved;
    private boolean abandoned;
    private boolean automated;
    private Survey survey = Survey.NONE;

    private ContactFixture(String externalId) {
        name = new ContactName("helpdesk", externalId);
    }

    public static ContactFixture aContact(String externalId) {
        return new ContactFixture(externalId);
    }

    public ContactFixture ofAnUnknownCustomer() {
        customerKnown = false;
        return this;
    }

    public ContactFixture by(Channel how) {
        channel = how;
        return this;
    }

    public ContactFixture outbound() {
        direction = Direction.OUTBOUND;
        return this;
    }

    public ContactFixture startedAt(Instant when) {
        startedAt = when;
        return this;
    }

    public ContactFixture endedAt(Instant when) {
        endedAt = when;
        return this;
    }

    /** Ten minutes long. */
    public ContactFixture endedAt(String when) {
        endedAt = Instant.parse(when);
        startedAt = endedAt.minus(Duration.ofMinutes(10));
        return this;
    }

    /** Ten minutes long. */
    public ContactFixture startedAt(String when) {
        startedAt = Instant.parse(when);
        endedAt = startedAt.plus(Duration.ofMinutes(10));
        return this;
    }

    public ContactFixture stillOpen() {
        endedAt = null;
        return this;
    }

    public ContactFixture about(String what) {
        topic = what;
        return this;
    }

    public ContactFixture withCase(String number) {
        caseNumber = number;
        return this;
    }

    public ContactFixture withAgent(String who) {
        agent = who;
        return this;
    }

    public ContactFixture agentSaid(Disposition what) {
        disposition = what;
        return this;
    }

    public ContactFixture transferred(int times) {
        transfers = times;
        return this;
    }

    public ContactFixture escalated(boolean was) {
        escalated = was;
        return this;
    }

    public ContactFixture reopened(int times) {
        reopens = times;
        return this;
    }

    public ContactFixture touched(Integer byAgent, Integer byCustomer, Integer agents) {
        agentReplies = byAgent;
        customerReplies = byCustomer;
        agentsInvolved = agents;
        return this;
    }

    public ContactFixture abandoned(boolean was) {
        abandoned = was;
        return this;
    }

    public ContactFixture automated(boolean was) {
        automated = was;
        return this;
    }

    public ContactFixture answered(Answer answer, ContactsTaken taken) {
        survey = new Survey(Asked.DELIVERED, true, answer, taken, false);
        return this;
    }

    public ContactFixture survey(Survey what) {
        survey = what;
        return this;
    }

    public Contact contact() {
        return new Contact(name, customerKnown, channel, direction, startedAt, endedAt, caseNumber, topic, agent, disposition,
                transfers, escalated, reopens, agentReplies, customerReplies, agentsInvolved, abandoned, automated, survey);
    }
}
