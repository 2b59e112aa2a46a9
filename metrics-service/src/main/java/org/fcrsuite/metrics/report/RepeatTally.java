package org.fcrsuite.metrics.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.fcrsuite.metrics.report.RepeatCounts.Returned;
import org.fcrsuite.metrics.report.RepeatReport.Day;
import org.fcrsuite.metrics.report.RepeatReport.Pair;
import org.fcrsuite.metrics.report.RepeatReport.Topic;
import org.fcrsuite.metrics.report.RepeatReport.Way;

/** From counts to shares, with names, the most frequent first. */
final class RepeatTally {

    private static final int MOST_SHOWN = 50;

    private final RepeatCounts counts;
    private final RepeatShape shape;
    private final IntFunction<String> names;
    private final Map<Integer, Returned> topics = new HashMap<>();
    private final Returned all;

    /** @param names by their numbers */
    RepeatTally(RepeatCounts counts, RepeatShape shape, IntFunction<String> names) {
        this.counts = counts;
        this.shape = shape;
        this.names = names;
        for (int segment = 0; segment < shape.segments(); segment++) {
            Returned returned = counts.ofSegment(segment);
            if (returned.contacts() + returned.pending() > 0) {
                topics.merge(shape.topic(segment), returned, Returned::plus);
            }
        }
        all = topics.values().stream().reduce(Returned.NOBODY, Returned::plus);
    }

    /** How many went from one to another, by their places. */
    private record Turn(int from, int to, long contacts) {
    }

    RepeatReport report(Basis basis, InternalFigure figure, Worth.Price price) {
        List<Turn> pairs = pairs();
        return new RepeatReport(basis, shape.windowDays(), all.pending(), all.ofSame(), all.ofElse(), days(), ways(),
                topicsShown(),
                pairs.stream().limit(MOST_SHOWN).map(this::pair).toList(), Math.max(0, pairs.size() - MOST_SHOWN),
                Worth.of(all.ofSame(), figure, price));
    }

    private List<Day> days() {
        return IntStream.range(0, shape.windowDays()).mapToObj(day -> new Day(day,
                ShareView.of(counts.sameIssue(day), all.contacts()), ShareView.of(counts.anythingElse(day), all.contacts())))
                .toList();
    }

    private List<Way> ways() {
        List<Turn> ways = new ArrayList<>();
        long[] from = new long[shape.channels().size()];
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < from.length; j++) {
                from[i] += counts.way(i, j);
                if (counts.way(i, j) > 0) {
                    ways.add(new Turn(i, j, counts.way(i, j)));
                }
            }
        }
        return ways.stream().sorted(mostFrequentFirst(place -> names.apply(shape.channels().value(place))))
                .map(way -> new Way(names.apply(shape.channels().value(way.from())),
                        names.apply(shape.channels().value(way.to())), ShareView.of(way.contacts(), from[way.from()])))
                .toList();
    }

    private List<Turn> pairs() {
        List<Turn> pairs = new ArrayList<>();
        counts.eachPair((from, to, contacts) -> pairs.add(new Turn(from, to, contacts)));
        pairs.sort(mostFrequentFirst(shape.topics()::value));
        return pairs;
    }

    private static <T extends Comparable<T>> Comparator<Turn> mostFrequentFirst(IntFunction<T> orElseBy) {
        return Comparator.comparing((Turn turn) -> -turn.contacts()).thenComparing(turn -> orElseBy.apply(turn.from()))
                .thenComparing(turn -> orElseBy.apply(turn.to()));
    }

    private Pair pair(Turn pair) {
        return new Pair(topic(pair.from()), topic(pair.to()),
                ShareView.of(pair.contacts(), topics.get(pair.from()).contacts()));
    }

    private List<Topic> topicsShown() {
        return topics.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Returned> entry) -> -entry.getValue().same())
                        .thenComparing(entry -> -entry.getValue().contacts())
                        .thenComparing(entry -> shape.topics().value(entry.getKey())))
                .limit(MOST_SHOWN)
                .map(entry -> new Topic(topic(entry.getKey()), entry.getValue().ofSame(), entry.getValue().ofElse(),
                        entry.getValue().pending()))
                .toList();
    }

    private String topic(int place) {
        return names.apply(shape.topics().value(place));
    }
}
