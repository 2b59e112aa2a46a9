package org.fcrsuite.metrics.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fcrsuite.metrics.domain.Outcome;
import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.report.RepeatReport.Day;
import org.fcrsuite.metrics.report.RepeatReport.Pair;
import org.fcrsuite.metrics.report.RepeatReport.Topic;
import org.fcrsuite.metrics.report.RepeatReport.Way;

/** Returns who came back. */
final class RepeatTally {

    private static final int MOST_SHOWN = 50;
    private static final int MOST_PAIRS = 100_000;

    private final int windowDays;
    private final Labels labels;
    private final Returns all = new Returns();
    private final long[] sameByDay;
    private final long[] elseByDay;
    private final Map<Integer, Returns> topics = new HashMap<>();
    private final Map<Turn<String>, Long> ways = new HashMap<>();
    private final Map<Turn<Integer>, Long> pairs = new HashMap<>();

    RepeatTally(int windowDays, Labels labels) {
        this.windowDays = windowDays;
        this.labels = labels;
        this.sameByDay = new long[windowDays];
        this.elseByDay = new long[windowDays];
    }

    /** From one channel or topic to another. */
    private record Turn<T extends Comparable<T>>(T from, T to) {
    }

    private static final class Returns {
        private long contacts;
        private long same;
        private long anythingElse;

        ShareView ofSame() {
            return ShareView.of(same, contacts);
        }

        ShareView ofElse() {
            return ShareView.of(anythingElse, contacts);
        }
    }

    /** @param next the next contact of the customer within the window; null for none */
    void add(ContactBatches.One one, Repeats.Next next) {
        if (!one.decision().internal().isDetermined()) {
            return;
        }
        Returns topic = topics.computeIfAbsent(one.topic(), number -> new Returns());
        int gap = Outcome.of(one.outcome()).gapNext();
        if (gap < windowDays) {
            sameByDay[gap]++;
        } else if (next != null) {
            elseByDay[next.gapDays()]++;
        }
        for (Returns returns : List.of(all, topic)) {
            returns.contacts++;
            returns.same += gap < windowDays ? 1 : 0;
            returns.anythingElse += gap >= windowDays && next != null ? 1 : 0;
        }
        if (next != null && next.isVisible()) {
            ways.merge(new Turn<>(next.channel(), next.nextChannel()), 1L, Long::sum);
            addPair(new Turn<>(one.topic(), next.nextTopic()));
        }
    }

    private void addPair(Turn<Integer> pair) {
        if (!pair.from().equals(pair.to()) && (pairs.size() < MOST_PAIRS || pairs.containsKey(pair))) {
            pairs.merge(pair, 1L, Long::sum);
        }
    }

    RepeatReport report(Basis basis, InternalFigure figure, Worth.Price price) {
        ShareView same = all.ofSame();
        return new RepeatReport(basis, windowDays, same, all.ofElse(), days(), ways(), topics(), pairs(),
                Math.max(0, pairs.size() - MOST_SHOWN), Worth.of(same, figure, price));
    }

    private List<Day> days() {
        return IntStream.range(0, windowDays).mapToObj(day -> new Day(day, ShareView.of(sameByDay[day], all.contacts),
                ShareView.of(elseByDay[day], all.contacts))).toList();
    }

    private List<Way> ways() {
        Map<String, Long> from = new HashMap<>();
        ways.forEach((way, contacts) -> from.merge(way.from(), contacts, Long::sum));
        return mostFrequent(ways).map(entry -> new Way(entry.getKey().from(), entry.getKey().to(),
                ShareView.of(entry.getValue(), from.get(entry.getKey().from())))).toList();
    }

    private List<Topic> topics() {
        return topics.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Returns> entry) -> -entry.getValue().same)
                        .thenComparing(entry -> -entry.getValue().contacts).thenComparing(entry -> entry.getKey()))
                .limit(MOST_SHOWN)
                .map(entry -> new Topic(labels.name(entry.getKey()), entry.getValue().ofSame(), entry.getValue().ofElse()))
                .toList();
    }

    private List<Pair> pairs() {
        return mostFrequent(pairs).limit(MOST_SHOWN).map(entry -> new Pair(labels.name(entry.getKey().from()),
                labels.name(entry.getKey().to()),
                ShareView.of(entry.getValue(), topics.get(entry.getKey().from()).contacts))).toList();
    }

    private static <T extends Comparable<T>> Stream<Map.Entry<Turn<T>, Long>> mostFrequent(Map<Turn<T>, Long> turns) {
        return turns.entrySet().stream().sorted(Map.Entry.<Turn<T>, Long> comparingByValue().reversed()
                .thenComparing(entry -> entry.getKey().from()).thenComparing(entry -> entry.getKey().to()));
    }
}
