package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fcrsuite.metrics.column.Dictionary;

/**
 * What definitions that are read off one count may see differently in a contact: whether its day is final, for their windows
 * may differ, and whether its topic is left out. To each of them, contacts of one variant are alike. Where there is one
 * definition alone, its variants are those that {@link Judge} takes.
 */
final class Variants {

    private final List<Lens> lenses;
    private final List<Integer> windows;
    /** Topics are alike where the same definitions leave them out: these, by their places. */
    private final Dictionary<Set<Integer>> topics = new Dictionary<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    /**
     * What a definition looks at contacts through.
     *
     * @param leftOut the numbers of the topics that it leaves out
     */
    record Lens(int windowDays, Set<Integer> leftOut) {
    }

    Variants(List<Lens> lenses) {
        this.lenses = lenses;
        windows = lenses.stream().map(Lens::windowDays).distinct().sorted().toList();
        topics.number(Set.of());
    }

    /** In days, the shortest first: of a day it is enough to know for how many of them it is final. */
    List<Integer> windows() {
        return windows;
    }

    /** That of a topic on days that are not final; for each window that they are final for, it is one more. */
    int ofTopic(int topic) {
        return numbers.computeIfAbsent(topic, any -> topics.number(leavingOut(topic))) * (windows.size() + 1);
    }

    private Set<Integer> leavingOut(int topic) {
        return IntStream.range(0, lenses.size()).filter(lens -> lenses.get(lens).leftOut().contains(topic)).boxed()
                .collect(Collectors.toSet());
    }

    /** How many there are, of the topics that were asked after. */
    int size() {
        return topics.size() * (windows.size() + 1);
    }

    /** For how many windows the day is final. */
    int finality(int variant) {
        return variant % (windows.size() + 1);
    }

    /**
     * As {@link Judge} takes it.
     *
     * @param lens the place of the definition that judges
     */
    int judged(int lens, int variant) {
        boolean isFinal = windows.indexOf(lenses.get(lens).windowDays()) < finality(variant);
        boolean isLeftOut = topics.value(variant / (windows.size() + 1)).contains(lens);
        return (isFinal ? Judge.FINAL : 0) | (isLeftOut ? Judge.TOPIC_LEFT_OUT : 0);
    }
}
