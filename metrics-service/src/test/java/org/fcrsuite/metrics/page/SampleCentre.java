package org.fcrsuite.metrics.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.fcrsuite.kit.testing.Eventually;
import org.fcrsuite.kit.testing.Topic;
import org.jdbi.v3.core.Jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A small contact centre with a fixed seed, whose events arrive as those of the real services do. */
public final class SampleCentre {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CHANNELS = List.of("PHONE", "EMAIL", "CHAT");
    private static final List<String> TOPICS = List.of("billing", "delivery", "password", "contract");

    private static final List<String> TEAMS = List.of("north", "south", "east");

    private final Random random = new Random(20_260_302);
    private final String source;
    private final Instant now;
    private final List<String> contacts = new ArrayList<>();
    private final List<String> surveys = new ArrayList<>();
    private int contactCount;
    private int responseCount;

    private SampleCentre(String source, Instant now) {
        this.source = source;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Sends the centre's events once, and waits until its contacts are counted. */
    public static void fill(Jdbi jdbi, String source, int issues, int days) {
        fillAndAnswer(jdbi, source, issues, days, false);
    }

    /** As {@link #fill}, and waits until its answers are counted as well. */
    public static void fillWithAnswers(Jdbi jdbi, String source, int issues, int days) {
        fillAndAnswer(jdbi, source, issues, days, true);
    }

    private static void fillAndAnswer(Jdbi jdbi, String source, int issues, int days, boolean answers) {
        if (stored(jdbi, source) == 0) {
            SampleCentre sent = send(source, Instant.now(), issues, days);
            Eventually.isTrue("all contacts are counted", () -> stored(jdbi, source) == sent.contactCount);
            Eventually.isTrue("all answers are counted", () -> !answers || answered(jdbi, source) == sent.responseCount);
        }
    }

    private static int stored(Jdbi jdbi, String source) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT count(*) FROM contact c JOIN label l ON l.id = c.source WHERE l.name = :source
                """).bind("source", source).mapTo(Integer.class).one());
    }

    private static int answered(Jdbi jdbi, String source) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT count(*) FROM survey_fact s JOIN label l ON l.id = s.source
                WHERE l.name = :source AND s.response_revision > 0
                """).bind("source", source).mapTo(Integer.class).one());
    }

    private static SampleCentre send(String source, Instant now, int issues, int days) {
        SampleCentre centre = new SampleCentre(source, now);
        for (int i = 0; i < issues; i++) {
            centre.issue(days);
        }
        Topic.named("fcr.contacts").send(source, centre.contacts.toArray(String[]::new));
        Topic.named("fcr.surveys").send(source, centre.surveys.toArray(String[]::new));
        return centre;
    }

    /** One contact that has just ended, and its customer's answer. */
    static void answer(String source, Instant now) {
        answer(source, now, false);
    }

    /** The same, but something speaks against a person having answered. */
    static void suspectAnswer(String source, Instant now) {
        answer(source, now, true);
    }

    private static void answer(String source, Instant now, boolean suspect) {
        SampleCentre centre = new SampleCentre(source, now);
        Map<String, Object> contact = centre.facts(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "billing",
                centre.now.minusSeconds(600));
        Map<String, Object> response = new HashMap<>(contact);
        response.keySet().retainAll(List.of("source", "externalId", "customerKey"));
        response.putAll(centre.answerOf(true, centre.now));
        response.put("suspect", suspect);
        Topic.named("fcr.contacts").send(source, centre.event("ContactRecorded", contact));
        Topic.named("fcr.surveys").send(source, centre.event("ResponseReceived", response));
    }

    /**
     * One customer who came about the same every day, each time to another team and its agent.
     *
     * @return the customer's key; the contacts' ids are theirs with the team behind it
     */
    public static String customerOf(Jdbi jdbi, String source, Instant now, String... teams) {
        SampleCentre centre = new SampleCentre(source, now);
        String customer = UUID.randomUUID().toString();
        for (int i = 0; i < teams.length; i++) {
            Map<String, Object> contact = centre.facts(customer + "-" + teams[i], customer, "billing",
                    centre.now.minus(teams.length - i, ChronoUnit.DAYS));
            contact.put("team", teams[i]);
            contact.put("agent", "agent-of-" + teams[i]);
            centre.contacts.add(centre.event("ContactRecorded", contact));
        }
        int before = stored(jdbi, source);
        Topic.named("fcr.contacts").send(source, centre.contacts.toArray(String[]::new));
        Eventually.isTrue("all contacts are counted", () -> stored(jdbi, source) == before + teams.length);
        return customer;
    }

    /** Some come back; some of those who do not were helped by nobody, and only their answer tells. */
    private void issue(int days) {
        // Centres have the same contacts, but not the same customers: they would be each other's repeats.
        String customer = UUID.nameUUIDFromBytes((source + random.nextLong()).getBytes(StandardCharsets.UTF_8)).toString();
        String topic = TOPICS.get(random.nextInt(TOPICS.size()));
        Instant at = now.minus(random.nextInt(days * 24 * 60 - 60) + 60L, ChronoUnit.MINUTES);
        boolean solved = random.nextInt(100) < 66;
        boolean returns = random.nextInt(100) < (solved ? 4 : 62);
        contact(customer, topic, at, solved && !returns);
        Instant again = at.plus(6 + random.nextInt(130), ChronoUnit.HOURS);
        if (returns && again.isBefore(now)) {
            contact(customer, topic, again, true);
        }
    }

    private void contact(String customer, String topic, Instant at, boolean solved) {
        String id = String.valueOf(++contactCount);
        Map<String, Object> contact = facts(id, customer, topic, at);
        contacts.add(event("ContactRecorded", contact));
        Instant asked = ((Instant) contact.get("endedAt")).plusSeconds(3600);
        if (random.nextInt(100) < 80 && asked.isBefore(now)) {
            ask(id, customer, asked, solved);
        }
    }

    private Map<String, Object> facts(String id, String customer, String topic, Instant at) {
        Map<String, Object> contact = about(id, customer);
        contact.putAll(Map.of("revision", 1, "channel", CHANNELS.get(random.nextInt(CHANNELS.size())), "direction", "INBOUND",
                "startedAt", at, "endedAt", at.plusSeconds(240), "topic", topic, "agent", "agent-" + (1 + place(customer, 60)),
                "team", TEAMS.get(place(customer, TEAMS.size()))));
        contact.putAll(Map.of("disposition", "RESOLVED", "transfers", place(id, 3) / 2, "escalated", false, "reopens", 0,
                "abandoned", false, "automated", false, "handleSeconds", 120 + place(customer, 60) * 5));
        contact.putAll(Map.of("holdSeconds", place(id, 200), "silenceSeconds", place(id, 90), "sentiment",
                (place(id, 201) - 100) / 100.0, "language", place(customer, 4) == 0 ? "nl" : "en"));
        return contact;
    }

    /** A customer always comes to the same people. */
    private static int place(String customer, int places) {
        return Math.floorMod(customer.hashCode(), places);
    }

    private void ask(String id, String customer, Instant at, boolean solved) {
        Map<String, Object> delivered = about(id, customer);
        delivered.putAll(Map.of("medium", "EMAIL", "deliveredAt", at));
        surveys.add(event("InvitationDelivered", delivered));
        if (random.nextInt(100) < 30) {
            Map<String, Object> response = about(id, customer);
            response.putAll(answerOf(solved, at.plusSeconds(900)));
            responseCount++;
            surveys.add(event("ResponseReceived", response));
        }
    }

    private Map<String, Object> answerOf(boolean solved, Instant at) {
        return Map.of("revision", 1, "resolved", solved ? "YES" : "NO", "contactsTaken", "ONCE", "commented", false, "language",
                "en", "via", "WEB", "suspect", false, "respondedAt", at);
    }

    private Map<String, Object> about(String id, String customer) {
        return new HashMap<>(Map.of("source", source, "externalId", id, "customerKey", customer));
    }

    private String event(String type, Map<String, Object> data) {
        Map<String, Object> texts = new HashMap<>();
        data.forEach((name, value) -> texts.put(name, value instanceof Instant at ? at.toString() : value));
        try {
            return JSON.writeValueAsString(Map.of("specversion", "1.0", "id", UUID.randomUUID().toString(), "source", "/test",
                    "type", "org.fcrsuite." + type + ".v1", "time", now.toString(), "data", texts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
