package org.fcrsuite.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Contacts and definitions at random but, for a seed, always the same; gaps cluster around the limits of the rules. */
public final class RandomFacts {

    public static final Instant BEGIN = Instant.parse("2026-02-20T00:00:00Z");

    private final Random random;

    public RandomFacts(long seed) {
        random = new Random(seed);
    }

    public List<Contact> customer(int contacts) {
        List<Contact> all = new ArrayList<>();
        Instant start = BEGIN.plusSeconds(random.nextInt(86_400));
        boolean known = random.nextInt(20) > 0;
        for (int i = 0; i < (known ? contacts : 1); i++) {
            Contact contact = contact(i, start, known);
            all.add(contact);
            Instant from = contact.endedAt() == null || random.nextInt(6) == 0 ? start : contact.endedAt();
            start = from.plus(gap());
        }
        return all;
    }

    private Contact contact(int i, Instant start, boolean known) {
        ContactFixture fixture = ContactFixture.aContact(random.nextInt(1_000) + "-" + i).startedAt(start)
                .endedAt(random.nextInt(15) == 0 ? null : start.plusSeconds(random.nextInt(200_000) / (1 + random.nextInt(50))))
                .by(one(Channel.PHONE, Channel.PHONE, Channel.EMAIL, Channel.CHAT))
                .about(one("billing", "billing", "delivery", null))
                .withCase(one(null, null, null, "C-1", "C-2")).withAgent(one("ann", "bob", null))
                .agentSaid(one(Disposition.values())).transferred(random.nextInt(3) / 2).escalated(random.nextInt(8) == 0)
                .reopened(random.nextInt(5) / 4).touched(touches(), touches(), touches())
                .abandoned(random.nextInt(12) == 0).automated(random.nextInt(12) == 0).survey(survey());
        fixture = random.nextInt(10) == 0 ? fixture.outbound() : fixture;
        return (known ? fixture : fixture.ofAnUnknownCustomer()).contact();
    }

    private Survey survey() {
        Asked asked = one(Asked.values());
        boolean answered = random.nextInt(3) == 0;
        return new Survey(asked, answered,
                answered ? one(Answer.YES, Answer.YES, Answer.PARTLY, Answer.NOT_YET, Answer.NO, null) : null,
                answered ? one(ContactsTaken.ONCE, ContactsTaken.TWICE, ContactsTaken.THREE_OR_MORE, null) : null,
                answered && random.nextInt(9) == 0);
    }

    private Integer touches() {
        return random.nextInt(3) == 0 ? null : random.nextInt(24) / 2;
    }

    private Duration gap() {
        Duration around = switch (random.nextInt(8)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMinutes(10);
            case 2 -> Duration.ofDays(1);
            case 3 -> Duration.ofDays(7);
            case 4 -> Duration.ofDays(30);
            case 5 -> Duration.ofDays(90);
            default -> Duration.ofSeconds(random.nextInt(3_000_000));
        };
        return around.plusNanos(1_000L * (random.nextInt(3) - 1)).abs();
    }

    public Definition definition() {
        return Definition.named("random").sameIssue(one(SameIssue.values())).repeatChannel(one(RepeatChannel.values()))
                .windowDays(one(1, 7, 30, 90, 1 + random.nextInt(90))).reconnectMinutes(one(0, 10, 60))
                .transfer(one(Rule.values()))
                .escalation(one(Rule.values())).reopen(one(Rule.values())).disposition(one(DispositionRule.values()))
                .maxAgentReplies(one(null, null, 1, 19, random.nextInt(20))).maxCustomerReplies(one(null, null, 0, 4))
                .maxAgents(one(null, null, 1, 2)).unit(one(Unit.values())).excludeOutbound(random.nextBoolean())
                .excludeAbandoned(random.nextBoolean()).excludeAutomated(random.nextBoolean())
                .excludeUnassigned(random.nextBoolean())
                .excludeTopics(random.nextBoolean() ? Set.of() : Set.of("delivery")).credit(one(Credit.values()))
                .partly(one(Partly.values())).mustBeOneContact(random.nextBoolean()).build();
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    public Random random() {
        return random;
    }
}
