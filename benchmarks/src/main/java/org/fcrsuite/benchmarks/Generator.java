package org.fcrsuite.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Contacts as a centre has them: issues of some customers, some of which come back once or more, a few dropped lines, a
 * twentieth answered. From a fixed seed: the same size gives the same contacts.
 */
final class Generator {

    static final Instant BEGIN = Instant.parse("2025-12-01T00:00:00Z");
    private static final String[] CHANNELS = { "PHONE", "PHONE", "PHONE", "EMAIL", "EMAIL", "CHAT", "CHAT", "WEB_FORM" };
    private static final String[] DISPOSITIONS = { "RESOLVED", "RESOLVED", "RESOLVED", "UNKNOWN", "UNRESOLVED" };
    private static final int DAY = 86_400;

    private final Size size;
    private final SplittableRandom random = new SplittableRandom(20_260_301);
    private int made;

    Generator(Size size) {
        this.size = size;
    }

    /** Numbers of names; 0 for none. */
    record Contact(long id, UUID owner, String channel, boolean outbound, Instant startedAt, Instant endedAt,
            String caseNumber, int topic, int team, int queue, int agent, String disposition, int transfers,
            boolean escalated, int reopens, Integer agentReplies, Integer customerReplies, Integer agents, int seconds,
            boolean abandoned, boolean automated, Survey survey) {
    }

    /** @param resolved null where nobody answered */
    record Survey(boolean delivered, String resolved, String contactsTaken, boolean suspect) {
        static final Survey NONE = new Survey(false, null, null, false);
    }

    /** In the order of issues, not of time: as an import of history may come. */
    void all(Consumer<Contact> sink) {
        while (made < size.contacts()) {
            issue(sink);
        }
    }

    private void issue(Consumer<Contact> sink) {
        UUID owner = owner(random.nextInt(size.customers()));
        int topic = skewed(size.topics());
        String caseNumber = random.nextInt(10) == 0 ? "C-" + made : null;
        Instant at = BEGIN.plusSeconds(random.nextLong((long) size.days() * DAY));
        Instant last = BEGIN.plus(Duration.ofDays(size.days()));
        int contacts = 1;
        while (contacts < 8 && random.nextInt(100) < 26) {
            contacts++;
        }
        for (int i = 0; i < contacts && at.isBefore(last); i++) {
            Contact contact = contact(owner, topic, caseNumber, at);
            sink.accept(contact);
            at = contact.endedAt().plusSeconds(1 + (long) (-Math.log(1 - random.nextDouble()) * 6 * DAY));
        }
    }

    private Contact contact(UUID owner, int topic, String caseNumber, Instant at) {
        String channel = CHANNELS[random.nextInt(CHANNELS.length)];
        boolean written = !channel.equals("PHONE");
        int seconds = 30 + random.nextInt(written ? 40_000 : 1_500);
        int agent = 1 + random.nextInt(size.agents());
        boolean transferred = random.nextInt(100) < 12;
        made++;
        return new Contact(made, owner, channel, random.nextInt(100) < 4, at, at.plusSeconds(seconds), caseNumber, topic,
                1 + agent % 50, 1 + topic % 20, random.nextInt(50) == 0 ? 0 : agent,
                DISPOSITIONS[random.nextInt(DISPOSITIONS.length)], transferred ? 1 : 0, random.nextInt(100) < 4,
                random.nextInt(100) < 4 ? 1 : 0, written ? 1 + random.nextInt(4) : null,
                written ? random.nextInt(4) : null, transferred ? 2 : 1, seconds, random.nextInt(100) < 3,
                random.nextInt(100) < 1, survey());
    }

    private Survey survey() {
        if (random.nextInt(100) >= 20) {
            return Survey.NONE;
        }
        if (random.nextInt(4) > 0) {
            return new Survey(true, null, null, false);
        }
        int answer = random.nextInt(100);
        return new Survey(true, answer < 62 ? "YES" : answer < 74 ? "PARTLY" : answer < 84 ? "NOT_YET" : "NO",
                random.nextInt(100) < 72 ? "ONCE" : random.nextBoolean() ? "TWICE" : "THREE_OR_MORE",
                random.nextInt(100) < 2);
    }

    /** Small numbers far more often. */
    private int skewed(int most) {
        return 1 + (int) (most * Math.pow(random.nextDouble(), 2));
    }

    private static UUID owner(int customer) {
        SplittableRandom bits = new SplittableRandom(customer);
        return new UUID(bits.nextLong(), bits.nextLong());
    }
}
