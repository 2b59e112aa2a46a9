package org.fcrsuite.local.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.fcrsuite.local.simulator.Desk.Answered;

/**
 * Plays an issue to its end. Those who were not helped come back or do not; those who do are seen by the records or
 * are not (too late, under another topic, by e-mail with a ticket number of its own): the silent failures.
 */
final class JourneyPlayer {

    private static final int MOST_ATTEMPTS = 4;
    private static final double SAME_CHANNEL = 0.68;
    private static final double FILED_UNDER_ANOTHER_TOPIC = 0.12;
    private static final double WRITES_ON_THE_SAME_TICKET = 0.55;
    private static final double REOPENED_BY_THANKS = 0.03;
    private static final double DROPPED_CALL = 0.02;
    private static final double HUNG_UP_IN_THE_QUEUE = 0.05;
    /** A new issue of the same topic soon after: the records take a solved issue for an unsolved one. */
    private static final double ANOTHER_ISSUE = 0.04;

    private final Desk desk;

    JourneyPlayer(Desk desk) {
        this.desk = desk;
    }

    /** The issue and, now and then, another one that follows from it. */
    List<Journey> play(Attempt attempt, Chance chance) {
        List<Step> steps = new ArrayList<>();
        List<Journey> journeys = new ArrayList<>();
        Attempt next = attempt;
        while (next != null) {
            Attempt current = next;
            hangUpFirst(current, chance, steps);
            Step step = answered(current, chance);
            addDroppedOrWhole(step, chance, steps);
            next = step.solved() ? null : again(current, step.contact().endedAt(), chance);
            if (step.solved() && chance.flip(ANOTHER_ISSUE)) {
                journeys.addAll(play(another(current, step.contact().endedAt(), chance), chance));
            }
        }
        journeys.add(0, new Journey(attempt.customer(), attempt.topic(), List.copyOf(steps)));
        return journeys;
    }

    /** The centre calls the customer of its own accord: an appointment, a delivery, an offer. */
    Contact calledOut(Attempt attempt, Chance chance) {
        return desk.answer(attempt, chance).contact().outbound();
    }

    private Step answered(Attempt attempt, Chance chance) {
        Answered answered = desk.answer(attempt, chance);
        if (attempt.channel() != Channel.EMAIL) {
            return new Step(answered.contact(), attempt.number(), answered.solved(), 0, false);
        }
        Contact ticket = answered.contact().withCase("T-%08d".formatted(chance.between(1, 99_999_999)));
        if (answered.solved()) {
            Contact closed = chance.flip(REOPENED_BY_THANKS) ? ticket.reopened(1, ticket.endedAt().plusSeconds(3600)) : ticket;
            return new Step(closed, attempt.number(), true, 0, false);
        }
        if (!chance.flip(WRITES_ON_THE_SAME_TICKET * attempt.topic().pressure)) {
            return new Step(ticket, attempt.number(), false, 0, false);
        }
        Instant wroteAt = ticket.endedAt().plus(delay(chance));
        Instant closedAt = OpeningHours.nextOpen(Channel.CHAT, wroteAt.plusSeconds((long) chance.around(9000, 0.6)), chance);
        boolean solved = chance.flipLogit(Chance.logit(attempt.topic().ease) + 0.3);
        return new Step(ticket.reopened(1, closedAt), attempt.number(), solved, 1, false);
    }

    private static void hangUpFirst(Attempt attempt, Chance chance, List<Step> steps) {
        if (!attempt.channel().live() || !chance.flip(HUNG_UP_IN_THE_QUEUE)) {
            return;
        }
        Instant earlier = attempt.at().minusSeconds(chance.between(900, 3 * 3600));
        Span queued = Span.of(earlier, Duration.ofSeconds(chance.between(60, 600)));
        steps.add(Step.aside(Contact.abandoned(attempt.channel(), queued, attempt.customer(), attempt.filedAs())));
    }

    /** A dropped call is two records; the customer is back on the line within minutes. */
    private static void addDroppedOrWhole(Step step, Chance chance, List<Step> steps) {
        Contact contact = step.contact();
        if (contact.channel() != Channel.PHONE || !chance.flip(DROPPED_CALL)) {
            steps.add(step);
            return;
        }
        Duration length = Duration.between(contact.startedAt(), contact.endedAt());
        Span before = Span.of(contact.startedAt(), length.dividedBy(3));
        Span after = Span.of(before.endedAt().plusSeconds(chance.between(40, 480)), length.dividedBy(2));
        steps.add(new Step(contact.over(before), step.attempt(), step.solved(), 0, false));
        steps.add(new Step(contact.over(after), step.attempt(), step.solved(), 0, true));
    }

    /** Null when the customer gives up, or has tried often enough. */
    private static Attempt again(Attempt last, Instant endedAt, Chance chance) {
        double pressOn = Chance.logit(last.topic().pressure) + 0.6 * last.persistence() - 0.3 * last.number();
        if (last.number() + 1 >= MOST_ATTEMPTS || !chance.flipLogit(pressOn)) {
            return null;
        }
        Channel channel = chance.flip(SAME_CHANNEL) ? last.channel()
                : chance.oneOf(List.of(Channel.values()), c -> c.share);
        Topic filedAs = chance.flip(FILED_UNDER_ANOTHER_TOPIC) ? last.topic().lookalike() : last.topic();
        Instant at = OpeningHours.nextOpen(channel, endedAt.plus(delay(chance)), chance);
        return new Attempt(last.customer(), last.topic(), filedAs, channel, at, last.number() + 1);
    }

    private static Attempt another(Attempt solved, Instant endedAt, Chance chance) {
        Instant at = OpeningHours.nextOpen(solved.channel(), endedAt.plus(delay(chance)), chance);
        return new Attempt(solved.customer(), solved.topic(), solved.topic(), solved.channel(), at, 0);
    }

    /** Two days is typical; one in ten waits longer than a week. */
    private static Duration delay(Chance chance) {
        return Duration.ofSeconds((long) Math.max(3600, chance.around(2 * 86_400, 1.0)));
    }
}
