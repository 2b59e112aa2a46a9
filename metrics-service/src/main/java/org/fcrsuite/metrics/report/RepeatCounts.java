package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.domain.Verdict;
import org.fcrsuite.metrics.domain.VerdictKind;

/** Counts who came back, by what they had asked first and what they asked next. */
final class RepeatCounts implements Gathering<RepeatCounts> {

    private static final int MOST_PAIRS = 100_000;

    private final RepeatShape shape;
    private final long[] sameByDay;
    private final long[] elseByDay;
    /** By the number of the segment. */
    private final long[] contacts;
    private final long[] same;
    private final long[] anythingElse;
    private final long[] pending;
    /** From channel to channel, by their places. */
    private final long[] ways;
    /** From one topic to another, by their places: the first times how many there are, plus the other. */
    private final Map<Long, int[]> pairs = new HashMap<>();
    /** Of a batch: from which segments customers came back, with which contacts, of which segments. */
    private final int[] from = new int[Page.SIZE];
    private final long[] next = new long[Page.SIZE];
    private final int[] to = new int[Page.SIZE];
    private int returned;

    RepeatCounts(RepeatShape shape) {
        this.shape = shape;
        sameByDay = new long[shape.windowDays()];
        elseByDay = new long[shape.windowDays()];
        contacts = new long[shape.segments()];
        same = new long[contacts.length];
        anythingElse = new long[contacts.length];
        pending = new long[contacts.length];
        ways = new long[shape.channels().size() * shape.channels().size()];
    }

    @Override
    public void add(Batch batch) {
        int[] kinds = batch.kinds(shape.judge());
        Page page = batch.page();
        returned = 0;
        for (int i = 0; i < batch.size(); i++) {
            Verdict internal = shape.judge().decision(kinds[i]).internal();
            if (internal.isDetermined()) {
                add(page, batch.slot(i));
            } else if (internal.kind() == VerdictKind.PENDING) {
                pending[page.segment(batch.slot(i))]++;
            }
        }
        // The next contact may be anywhere in memory: to ask for all of them first is to wait for many at a time.
        for (int i = 0; i < returned; i++) {
            to[i] = shape.segmentOf(next[i]);
        }
        for (int i = 0; i < returned; i++) {
            turn(from[i], to[i]);
        }
    }

    private void add(Page page, int slot) {
        int segment = page.segment(slot);
        contacts[segment]++;
        int gap = shape.gap(page.outcome(slot));
        boolean returns = page.hasNext(slot) && page.nextDays(slot) < shape.windowDays();
        if (gap < shape.windowDays()) {
            same[segment]++;
            sameByDay[gap]++;
        } else if (returns) {
            anythingElse[segment]++;
            elseByDay[page.nextDays(slot)]++;
        }
        if (returns) {
            from[returned] = segment;
            next[returned] = page.next(slot);
            returned++;
        }
    }

    private void turn(int from, int to) {
        if (!shape.isVisible(to)) {
            return;
        }
        ways[shape.channel(from) * shape.channels().size() + shape.channel(to)]++;
        if (shape.topic(from) != shape.topic(to)) {
            addPair((long) shape.topic(from) * shape.topics().size() + shape.topic(to), 1);
        }
    }

    private void addPair(long pair, int more) {
        int[] counter = pairs.get(pair);
        if (counter != null) {
            counter[0] += more;
        } else if (pairs.size() < MOST_PAIRS) {
            pairs.put(pair, new int[] { more });
        }
    }

    @Override
    public void add(RepeatCounts other) {
        add(sameByDay, other.sameByDay);
        add(elseByDay, other.elseByDay);
        add(contacts, other.contacts);
        add(same, other.same);
        add(anythingElse, other.anythingElse);
        add(pending, other.pending);
        add(ways, other.ways);
        other.pairs.forEach((pair, counter) -> addPair(pair, counter[0]));
    }

    private static void add(long[] counts, long[] more) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += more[i];
        }
    }

    /** @param day whole days until the customer came back */
    long sameIssue(int day) {
        return sameByDay[day];
    }

    long anythingElse(int day) {
        return elseByDay[day];
    }

    /** Contacts, those followed by a repeat, and those whose customers came back about something else: by segment. */
    Returned ofSegment(int segment) {
        return new Returned(contacts[segment], same[segment], anythingElse[segment], pending[segment]);
    }

    long way(int from, int to) {
        return ways[from * shape.channels().size() + to];
    }

    void eachPair(PairConsumer consumer) {
        int topics = shape.topics().size();
        pairs.forEach((pair, counter) -> consumer.accept((int) (pair / topics), (int) (pair % topics), counter[0]));
    }

    @FunctionalInterface
    interface PairConsumer {
        /** @param from the place of the topic, as the other */
        void accept(int from, int to, int contacts);
    }

    /**
     * Who came back after some contacts.
     *
     * @param contacts the final ones
     * @param same about the same issue
     * @param pending those that are not final yet
     */
    record Returned(long contacts, long same, long anythingElse, long pending) {

        static final Returned NOBODY = new Returned(0, 0, 0, 0);

        Returned plus(Returned other) {
            return new Returned(contacts + other.contacts, same + other.same, anythingElse + other.anythingElse,
                    pending + other.pending);
        }

        ShareView ofSame() {
            return ShareView.of(same, contacts);
        }

        ShareView ofElse() {
            return ShareView.of(anythingElse, contacts);
        }
    }
}
