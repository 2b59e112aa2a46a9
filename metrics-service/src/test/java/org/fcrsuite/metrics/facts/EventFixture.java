package org.fcrsuite.metrics.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.Direction;
import org.fcrsuite.metrics.domain.Disposition;

/** {@code anEvent("source", "1").revision(2).of("customer")}: what is not said is unremarkable. */
final class EventFixture {

    private final String source;
    private final String externalId;
    private long revision = 1;
    private String customer = "customer";
    private Channel channel = Channel.PHONE;
    private Instant startedAt = Instant.parse("2026-03-02T09:50:00Z");
    private Instant endedAt = Instant.parse("2026-03-02T10:00:00Z");
    private String topic = "billing";
    private String agent = "ann";
    private Integer transfers;
    private Integer reopens;
    private Integer handleSeconds = 300;
    private String team = "north";
    private Direction direction;
    private Boolean abandoned;
    private Boolean automated;

    private EventFixture(String source, String externalId) {
        this.source = source;
        this.externalId = externalId;
    }

    static EventFixture anEvent(String source, String externalId) {
        return new EventFixture(source, externalId);
    }

    EventFixture revision(long number) {
        revision = number;
        return this;
    }

    EventFixture of(String who) {
        customer = who;
        return this;
    }

    EventFixture by(Channel how) {
        channel = how;
        return this;
    }

    EventFixture about(String what) {
        topic = what;
        return this;
    }

    EventFixture withAgent(String who) {
        agent = who;
        return this;
    }

    EventFixture transferred(int times) {
        transfers = times;
        return this;
    }

    EventFixture reopened(int times) {
        reopens = times;
        return this;
    }

    EventFixture handledIn(Integer seconds) {
        handleSeconds = seconds;
        return this;
    }

    EventFixture inTeam(String name) {
        team = name;
        return this;
    }

    EventFixture outbound() {
        direction = Direction.OUTBOUND;
        return this;
    }

    EventFixture abandoned() {
        abandoned = true;
        return this;
    }

    EventFixture automated() {
        automated = true;
        return this;
    }

    EventFixture startedAt(Instant when) {
        startedAt = when;
        endedAt = when.plus(Duration.ofMinutes(10));
        return this;
    }

    EventFixture endedAt(Instant when) {
        endedAt = when;
        return this;
    }

    ContactRecorded event() {
        String key = customer == null ? null : UUID.nameUUIDFromBytes((source + customer).getBytes()).toString();
        return new ContactRecorded(source, externalId, revision, key, channel, direction, startedAt, endedAt, null, topic,
                agent,
                team, null, Disposition.UNKNOWN, transfers, null, reopens, 1, 0, 1, handleSeconds, 20, 5, 0.5, "en", abandoned,
                automated);
    }
}
