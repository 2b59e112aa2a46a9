package org.fcrsuite.metrics.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

import org.fcrsuite.metrics.domain.Asked;
import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.RandomFacts;
import org.fcrsuite.metrics.domain.Survey;

/** Customers with contacts at random, and the events that tell of them; for a seed, always the same. */
final class RandomCentre {

    private static final List<String> TEAMS = Arrays.asList("north", "south", "east", null);
    private static final List<String> QUEUES = Arrays.asList("first", "second", null);

    private final String source;
    private final List<List<Contact>> customers = new ArrayList<>();

    RandomCentre(String source, RandomFacts facts, int howMany) {
        this(source, facts, howMany, customer -> Duration.ZERO, UnaryOperator.identity());
    }

    private RandomCentre(String source, RandomFacts facts, int howMany, IntFunction<Duration> later,
            UnaryOperator<String> topic) {
        this.source = source;
        for (int i = 0; i < howMany; i++) {
            List<Contact> customer = new ArrayList<>();
            Duration after = later.apply(i);
            for (Contact contact : facts.customer(1 + facts.random().nextInt(9))) {
                customer.add(placed("%d-%d".formatted(i, customer.size()), contact, after, topic.apply(contact.topic())));
            }
            customers.add(customer);
        }
    }

    /** Customers begin on any of so many days, and ask about many things: some often, most hardly ever. */
    static RandomCentre mixed(String source, RandomFacts facts, int howMany, LocalDate first, int days) {
        Duration earlier = Duration.between(RandomFacts.BEGIN, first.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new RandomCentre(source, facts, howMany,
                customer -> earlier.plusDays(facts.random().nextInt(days)),
                topic -> topic == null || facts.random().nextInt(3) > 0 ? topic
                        : "topic-" + (int) Math.sqrt(facts.random().nextInt(64)));
    }

    private Contact placed(String id, Contact c, Duration later, String topic) {
        return new Contact(new ContactName(source, id), c.customerKnown(), c.channel(), c.direction(),
                c.startedAt().plus(later), c.endedAt() == null ? null : c.endedAt().plus(later), c.caseNumber(), topic,
                c.agent(), c.disposition(), c.transfers(), c.escalated(), c.reopens(), c.agentReplies(), c.customerReplies(),
                c.agentsInvolved(), c.abandoned(), c.automated(), c.survey());
    }

    static Contact changed(Contact c, String topic, int reopens, Survey survey) {
        return new Contact(c.name(), c.customerKnown(), c.channel(), c.direction(), c.startedAt(), c.endedAt(), c.caseNumber(),
                topic, c.agent(), c.disposition(), c.transfers(), c.escalated(), reopens, c.agentReplies(),
                c.customerReplies(), c.agentsInvolved(), c.abandoned(), c.automated(), survey);
    }

    /** What no verdict looks at; null where it is not known. */
    record Traits(Integer handleSeconds, Integer holdSeconds, Integer silenceSeconds, Double sentiment, String language) {

        static Traits of(Contact contact) {
            Random random = new Random(contact.name().hashCode());
            return new Traits(orNull(random, random.nextInt(1_500)), orNull(random, random.nextInt(300)),
                    orNull(random, random.nextInt(90)), random.nextInt(4) == 0 ? null : random.nextInt(-10, 11) / 10.0,
                    random.nextInt(4) == 0 ? null : List.of("en", "en", "nl", "de").get(random.nextInt(4)));
        }

        private static Integer orNull(Random random, int value) {
            return random.nextInt(4) == 0 ? null : random.nextInt(3) == 0 ? Integer.valueOf(0) : Integer.valueOf(value);
        }
    }

    List<List<Contact>> customers() {
        return customers;
    }

    /** What was known of the surveys by the end of a day; of an answer that was changed, the last word alone is known. */
    List<List<Contact>> customersAsOf(LocalDate day) {
        return customers.stream()
                .map(customer -> customer.stream()
                        .map(contact -> changed(contact, contact.topic(), contact.reopens(), surveyAsOf(contact, day)))
                        .toList())
                .toList();
    }

    private static Survey surveyAsOf(Contact contact, LocalDate day) {
        Survey survey = contact.survey();
        Days days = new Days(contact);
        Asked asked = switch (survey.asked()) {
            case NOT_ASKED, SUPPRESSED -> survey.asked();
            case SENT -> isBy(days.sent, day) ? Asked.SENT : Asked.NOT_ASKED;
            case FAILED, DELIVERED -> isBy(days.arrived, day) ? survey.asked()
                    : isBy(days.sent, day) ? Asked.SENT : Asked.NOT_ASKED;
        };
        return survey.answered() && isBy(days.answered, day)
                ? new Survey(asked, true, survey.resolved(), survey.contactsTaken(), survey.suspect())
                : new Survey(asked, false, null, null, false);
    }

    private static boolean isBy(Instant event, LocalDate day) {
        return !LocalDate.ofInstant(event, ZoneOffset.UTC).isAfter(day);
    }

    /** When what happened: soon or weeks later, for a contact always the same. */
    private static final class Days {
        private final Instant sent;
        private final Instant arrived;
        private final Instant answered;

        Days(Contact contact) {
            Random random = new Random(contact.name().externalId().hashCode());
            sent = contact.startedAt().plusSeconds(random.nextInt(random.nextBoolean() ? 86_400 : 1_500_000));
            arrived = sent.plusSeconds(random.nextInt(400_000));
            answered = sent.plusSeconds(random.nextInt(1_000_000));
        }
    }

    static String team(Contact contact) {
        return TEAMS.get(Math.floorMod(contact.name().externalId().hashCode(), TEAMS.size()));
    }

    static String queue(Contact contact) {
        return QUEUES.get(Math.floorMod(contact.name().externalId().hashCode() / 7, QUEUES.size()));
    }

    /** First drafts of some contacts, of another customer and topic even, and then what they became; surveys as well. */
    List<Object> events(Random random) {
        List<Object> events = new ArrayList<>();
        for (int customer = 0; customer < customers.size(); customer++) {
            for (Contact contact : customers.get(customer)) {
                if (random.nextInt(4) == 0) {
                    events.add(event(contact, 1, "other-" + random.nextInt(5), "draft"));
                }
                events.add(event(contact, 2, contact.customerKnown() ? "customer-" + customer : null, contact.topic()));
                events.addAll(surveyFacts(contact));
            }
        }
        return events;
    }

    /** In any order, some twice. */
    List<Object> shuffled(Random random) {
        List<Object> events = new ArrayList<>(events(random));
        events.addAll(events.subList(0, events.size() / 3));
        Collections.shuffle(events, random);
        return events;
    }

    ContactRecorded event(Contact c, long revision, String customer, String topic) {
        String key = customer == null ? null : UUID.nameUUIDFromBytes((source + customer).getBytes()).toString();
        Traits traits = Traits.of(c);
        return new ContactRecorded(source, c.name().externalId(), revision, key, c.channel(), c.direction(), c.startedAt(),
                c.endedAt(), c.caseNumber(), topic, c.agent(), revision == 1 ? "draft" : team(c), queue(c),
                c.disposition(), c.transfers(), c.escalated(), c.reopens(), c.agentReplies(), c.customerReplies(),
                c.agentsInvolved(), traits.handleSeconds(), traits.holdSeconds(), traits.silenceSeconds(), traits.sentiment(),
                traits.language(), c.abandoned(), c.automated());
    }

    List<SurveyFact> surveyFacts(Contact contact) {
        SurveyFact about = SurveyFact.about(source, contact.name().externalId());
        Survey survey = contact.survey();
        Days days = new Days(contact);
        List<SurveyFact> facts = new ArrayList<>(switch (survey.asked()) {
            case NOT_ASKED -> List.of();
            case SUPPRESSED -> List.of(about.withSuppression("SAMPLED_OUT"));
            case SENT -> List.of(about.withInstants(days.sent, null, null, null));
            case FAILED -> List.of(about.withInstants(days.sent, null, null, null),
                    about.withInstants(null, null, days.arrived, null));
            case DELIVERED -> List.of(about.withInstants(days.sent, null, null, null),
                    about.withInstants(null, days.arrived, null, null));
        });
        if (survey.answered()) {
            facts.add(about.withResponse(new SurveyFact.Response(1, null, null, null, false, "en", "WEB", true, days.sent)));
            facts.add(about.withResponse(new SurveyFact.Response(2, survey.resolved(), survey.contactsTaken(), null, false,
                    "en", "WEB", survey.suspect(), days.answered)));
        }
        return facts;
    }
}
