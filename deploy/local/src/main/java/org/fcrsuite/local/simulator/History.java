package org.fcrsuite.local.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Plays the days one after the other, issue by issue. */
final class History {

    static final int DAYS = 90;
    private static final int CUSTOMERS = 15_000;
    private static final double ISSUES_ON_A_WEDNESDAY = 292;
    private static final double ANONYMOUS = 0.007;
    private static final double ASIDES = 0.09;

    /** A contact of the history with the issue that it belongs to. */
    record Played(Step step, Journey journey) {

        Instant startedAt() {
            return step.contact().startedAt();
        }
    }

    private final LocalDate today;
    private final Season season;
    private final Population population;
    private final JourneyPlayer player;
    private final Chance chance;

    private History(LocalDate today, long seed) {
        this.today = today;
        chance = new Chance(seed);
        season = new Season(today);
        population = new Population(CUSTOMERS, chance.split());
        player = new JourneyPlayer(new Desk(new Workforce(seed), season));
    }

    /**
     * All contacts of the issues that arose from 90 days ago to the end of {@code today}, also those that lie after
     * it, in the order of their start and numbered in it: what has a number keeps it as the day goes on.
     */
    static List<Played> until(LocalDate today, long seed) {
        List<Played> played = new History(today, seed).play();
        List<Played> numbered = new ArrayList<>();
        for (Played each : played) {
            String id = "H-%06d".formatted(numbered.size() + 1);
            numbered.add(new Played(each.step().numbered(id), each.journey()));
        }
        return numbered;
    }

    private List<Played> play() {
        return today.minusDays(DAYS).datesUntil(today.plusDays(1)).flatMap(this::day).flatMap(this::contacts)
                .sorted(Comparator.comparing(Played::startedAt)).toList();
    }

    private Stream<Played> contacts(Journey journey) {
        return journey.steps().stream().map(step -> new Played(step, journey));
    }

    private Stream<Journey> day(LocalDate day) {
        Chance today = chance.split();
        double demand = Stream.of(Topic.values()).mapToDouble(topic -> season.demand(topic, day)).sum();
        double expected = ISSUES_ON_A_WEDNESDAY * OpeningHours.busyness(day.getDayOfWeek()) * demand;
        long issues = Math.round(expected * today.around(1, 0.06));
        List<Journey> journeys = new ArrayList<>();
        for (long i = 0; i < issues; i++) {
            Chance own = today.split();
            journeys.addAll(own.flip(ASIDES) ? List.of(aside(day, own)) : issue(day, own));
        }
        return journeys.stream();
    }

    private List<Journey> issue(LocalDate day, Chance own) {
        Customer customer = own.flip(ANONYMOUS) ? null : population.someone(own);
        Topic topic = own.oneOf(List.of(Topic.values()), each -> season.demand(each, day));
        Channel channel = customer == null ? Channel.PHONE : channel(customer, day, own);
        channel = OpeningHours.open(channel, day) ? channel : Channel.WEB_FORM;
        Attempt first = new Attempt(customer, topic, topic, channel, OpeningHours.arrival(channel, day, own), 0);
        return player.play(first, own);
    }

    /** Most people keep to the channel that they know. */
    private static Channel channel(Customer customer, LocalDate day, Chance own) {
        Channel other = own.oneOf(List.of(Channel.values()), c -> c.share);
        return own.flip(0.6) && OpeningHours.open(customer.habit(), day) ? customer.habit() : other;
    }

    /** Bots, spam and the centre's own calls: nobody's issue, and the rules must leave them out. */
    private Journey aside(LocalDate day, Chance own) {
        Customer customer = population.someone(own);
        Topic topic = own.oneOf(List.of(Topic.values()), each -> each.share);
        double kind = own.uniform(0, 1);
        Contact contact;
        if (kind < 0.45 && OpeningHours.open(Channel.PHONE, day)) {
            Attempt call = new Attempt(customer, topic, topic, Channel.PHONE,
                    OpeningHours.arrival(Channel.PHONE, day, own), 0);
            contact = player.calledOut(call, own);
        } else {
            Channel channel = kind < 0.8 ? Channel.CHAT : Channel.EMAIL;
            Span span = Span.of(OpeningHours.arrival(channel, day, own), Duration.ofSeconds(own.between(20, 240)));
            contact = Contact.automated(channel, span, channel == Channel.CHAT ? customer : null, topic);
        }
        return new Journey(customer, topic, List.of(Step.aside(contact)));
    }
}
