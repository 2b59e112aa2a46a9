package org.fcrsuite.metrics.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.RandomFacts;
import org.fcrsuite.metrics.domain.Survey;

/** A history at random of contacts that arrive, are corrected, change hands and are answered; for a seed, always the same. */
final class ChangingCentre {

    private static final int MOST_AT_ONCE = 6;

    private final RandomCentre centre;
    private final Random random;
    /** As they will be in the end, in the order in which they come. */
    private final List<Contact> coming = new ArrayList<>();
    private final Map<ContactName, String> customers = new TreeMap<>();
    private final Map<ContactName, Held> held = new LinkedHashMap<>();

    /**
     * What is told at once, and what is true after it.
     *
     * @param contacts empty where it is about surveys
     * @param after the contacts of each customer
     */
    record Step(List<ContactRecorded> contacts, List<SurveyFact> surveys, List<List<Contact>> after) {
    }

    /** @param customer null where nobody knows who it is */
    private record Held(Contact contact, String customer, long revision) {
    }

    ChangingCentre(String source, long seed) {
        centre = new RandomCentre(source, new RandomFacts(seed), 24);
        random = new Random(seed);
        for (int i = 0; i < centre.customers().size(); i++) {
            for (Contact contact : centre.customers().get(i)) {
                coming.add(contact);
                customers.put(contact.name(), contact.customerKnown() ? "customer-" + i : null);
            }
        }
        Collections.shuffle(coming, random);
    }

    /** Until every contact is there. */
    List<Step> steps() {
        List<Contact> all = List.copyOf(coming);
        List<Step> steps = new ArrayList<>();
        while (!coming.isEmpty()) {
            steps.add(arrival());
            Contact any = all.get(random.nextInt(all.size()));
            if (held.containsKey(any.name())) {
                steps.add(switch (random.nextInt(3)) {
                    case 0 -> correction(any);
                    case 1 -> merge(held.get(any.name()).customer(), customers.get(all.get(random.nextInt(all.size())).name()));
                    default -> answer(any);
                });
            }
        }
        return steps;
    }

    /** Not yet asked about, and some with a topic that is none of theirs. */
    private Step arrival() {
        List<Contact> now = coming.subList(0, Math.min(coming.size(), 1 + random.nextInt(MOST_AT_ONCE)));
        List<Held> arrived = now.stream().map(contact -> new Held(
                RandomCentre.changed(contact, random.nextInt(4) == 0 ? "draft" : contact.topic(), 0, Survey.NONE),
                customers.get(contact.name()), 1)).toList();
        now.clear();
        return told(arrived);
    }

    private Step correction(Contact truth) {
        Held before = held.get(truth.name());
        return told(List.of(new Held(
                RandomCentre.changed(before.contact(), truth.topic(), before.contact().reopens() + random.nextInt(2),
                        before.contact().survey()),
                before.customer(), before.revision() + 1)));
    }

    /** Nothing where nobody knows them. */
    private Step merge(String customer, String into) {
        List<Held> moved = customer == null || into == null ? List.of()
                : held.values().stream().filter(one -> customer.equals(one.customer()))
                        .map(one -> new Held(one.contact(), into, one.revision() + 1)).toList();
        return told(moved);
    }

    private Step told(List<Held> contacts) {
        contacts.forEach(one -> held.put(one.contact().name(), one));
        return new Step(contacts.stream()
                .map(one -> centre.event(one.contact(), one.revision(), one.customer(), one.contact().topic())).toList(),
                List.of(), now());
    }

    private Step answer(Contact truth) {
        Held before = held.get(truth.name());
        Contact contact = RandomCentre.changed(before.contact(), before.contact().topic(), before.contact().reopens(),
                truth.survey());
        held.put(truth.name(), new Held(contact, before.customer(), before.revision()));
        return new Step(List.of(), centre.surveyFacts(contact), now());
    }

    private List<List<Contact>> now() {
        Map<String, List<Contact>> ofEach = new TreeMap<>();
        held.values().forEach(one -> ofEach
                .computeIfAbsent(Objects.requireNonNullElse(one.customer(), "unknown " + one.contact().name()),
                        any -> new ArrayList<>())
                .add(one.contact()));
        Collection<List<Contact>> all = ofEach.values();
        return List.copyOf(all);
    }
}
