package org.fcrsuite.local.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.fcrsuite.local.simulator.Desk.Answered;

/**
 * The centre goes on: every few seconds a contact ends, and its customer may be asked. Most are new customers, so that
 * a message appears; some come back, and are spared by the recontact period.
 */
final class Trickle {

    private static final double COMES_BACK = 0.2;
    private static final double PHONE_ONLY = 0.3;
    private static final String DRAMA_NUMBERS = "+447700900";
    private static final Duration LONGER_THAN_A_DROPPED_CALL = Duration.ofMinutes(20);
    private static final int REMEMBERED = 50;

    private final Api ingest;
    private final Clock clock;
    private final Chance chance;
    private final Desk desk;
    private final Deque<Attempt> recent = new ArrayDeque<>();

    Trickle(Api ingest, Clock clock) {
        this.ingest = ingest;
        this.clock = clock;
        // Not the fixed seed: a second start would repeat what the first one sent.
        chance = new Chance(clock.millis());
        desk = new Desk(new Workforce(SimulatedCentre.SEED),
                new Season(clock.instant().atZone(OpeningHours.ZONE).toLocalDate()));
    }

    /** One contact that ended just now. */
    void next() throws InterruptedException {
        Instant now = clock.instant();
        Attempt attempt = attempt(now);
        Answered answered = desk.answer(attempt, chance);
        Contact contact = answered.contact();
        Duration length = Duration.between(contact.startedAt(), contact.endedAt());
        Contact ended = contact.over(Span.of(now.minus(length), length)).numbered("L-" + now.toEpochMilli()).surveyed();
        Rejections.none(ingest.postLines("/v1/contacts/batch", List.of(ended)));
        if (!answered.solved()) {
            recent.addLast(attempt);
        }
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
    }

    private Customer reachedBy(Customer customer) {
        return chance.flip(PHONE_ONLY) ? customer.withPhoneOnly(DRAMA_NUMBERS + "%03d".formatted((int) chance.uniform(1, 1000)))
                : customer;
    }

    private Attempt attempt(Instant now) {
        boolean due = !recent.isEmpty() && recent.peekFirst().at().isBefore(now.minus(LONGER_THAN_A_DROPPED_CALL));
        if (due && chance.flip(COMES_BACK)) {
            Attempt last = recent.removeFirst();
            return new Attempt(last.customer(), last.topic(), last.topic(), Channel.PHONE, now, last.number() + 1);
        }
        String tag = Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
        Customer customer = reachedBy(Population.customer("L-" + tag, tag, chance));
        Topic topic = chance.oneOf(List.of(Topic.values()), each -> each.share);
        return new Attempt(customer, topic, topic, customer.habit(), now, 0);
    }
}
