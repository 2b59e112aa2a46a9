package org.fcrsuite.metrics.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.RandomFacts;
import org.fcrsuite.metrics.domain.Survey;

/** Customers with contacts at random, and the events that tell of them; for a seed, always the same. */
final class RandomCentre {

    static final String TEAM = "north";
    private static final Instant SENT = Instant.parse("2026-03-02T12:00:00Z");

    private final String source;
    private final List<List<Contact>> customers = new ArrayList<>();

    RandomCentre(String source, RandomFacts facts, int howMany) {
        this.source = source;
        for (int i = 0; i < howMany; i++) {
            List<Contact> customer = new ArrayList<>();
            for (Contact contact : facts.customer(1 + facts.random().nextInt(9))) {
                customer.add(named("%d-%d".formatted(i, customer.size()), contact));
            }
            customers.add(customer);
        }
    }

    private Contact named(String id, Contact c) {
        return new Contact(new ContactName(source, id), c.customerKnown(), c.channel(), c.direction(), c.startedAt(),
                c.endedAt(), c.caseNumber(), c.topic(), c.agent(), c.disposition(), c.transfers(), c.escalated(), c.reopens(),
                c.agentReplies(), c.customerReplies(), c.agentsInvolved(), c.abandoned(), c.automated(), c.survey());
    }

    List<List<Contact>> customers() {
        return customers;
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

    private ContactRecorded event(Contact c, long revision, String customer, String topic) {
        String key = customer == null ? null : UUID.nameUUIDFromBytes((source + customer).getBytes()).toString();
        return new ContactRecorded(source, c.name().externalId(), revision, key, c.channel(), c.direction(), c.startedAt(),
                c.endedAt(), c.caseNumber(), topic, c.agent(), TEAM, null, c.disposition(), c.transfers(), c.escalated(),
                c.reopens(), c.agentReplies(), c.customerReplies(), c.agentsInvolved(), null, null, null, null, null,
                c.abandoned(), c.automated());
    }

    private List<SurveyFact> surveyFacts(Contact contact) {
        SurveyFact about = SurveyFact.about(source, contact.name().externalId());
        Survey survey = contact.survey();
        List<SurveyFact> facts = new ArrayList<>(switch (survey.asked()) {
            case NOT_ASKED -> List.of();
            case SUPPRESSED -> List.of(about.withSuppression("SAMPLED_OUT"));
            case SENT -> List.of(about.withInstants(SENT, null, null, null));
            case FAILED -> List.of(about.withInstants(SENT, null, null, null),
                    about.withInstants(null, null, SENT.plusSeconds(60), null));
            case DELIVERED -> List.of(about.withInstants(SENT, null, null, null),
                    about.withInstants(null, SENT.plusSeconds(60), null, null));
        });
        if (survey.answered()) {
            facts.add(about.withResponse(new SurveyFact.Response(1, null, null, null, false, "en", "WEB", true, SENT)));
            facts.add(about.withResponse(new SurveyFact.Response(2, survey.resolved(), survey.contactsTaken(), null, false,
                    "en", "WEB", survey.suspect(), SENT)));
        }
        return facts;
    }
}
