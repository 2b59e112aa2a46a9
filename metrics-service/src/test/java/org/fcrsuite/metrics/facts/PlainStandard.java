package org.fcrsuite.metrics.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Direct standardisation as the guide tells it, over lists of judged contacts: slow, and meant to be obvious. */
final class PlainStandard {

    private static final double Z = 1.959963984540054;

    private PlainStandard() {
    }

    /** A contact of which one figure says something. */
    record Judged(String topic, boolean resolved) {
    }

    /** A figure and its interval. */
    record Figure(double value, double low, double high) {

        /** Newcombe's: the distances to the ends, squared and added. */
        Figure minus(Figure other) {
            double difference = value - other.value;
            return new Figure(difference,
                    difference - Math.sqrt(Math.pow(value - low, 2) + Math.pow(other.high - other.value, 2)),
                    difference + Math.sqrt(Math.pow(high - value, 2) + Math.pow(other.value - other.low, 2)));
        }
    }

    static Figure wilson(List<Judged> contacts) {
        double n = contacts.size();
        double p = contacts.stream().filter(Judged::resolved).count() / n;
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Figure(p, Math.max(0, (p + Z * Z / (2 * n) - half) / (1 + Z * Z / n)),
                Math.min(1, (p + Z * Z / (2 * n) + half) / (1 + Z * Z / n)));
    }

    /** What a figure would be with the topics of all these; null where it is of too few, or of too few of the topics. */
    static Figure adjusted(List<Judged> group, List<Judged> all) {
        if (group.size() < 30) {
            return null;
        }
        List<Double> shares = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (String topic : topics(all)) {
            if (of(topic, group).size() >= 10) {
                shares.add(share(topic, all));
                figures.add(wilson(of(topic, group)));
            }
        }
        Predicate<String> isSmall = topic -> !of(topic, group).isEmpty() && of(topic, group).size() < 10;
        List<Judged> rest = group.stream().filter(one -> isSmall.test(one.topic())).toList();
        if (rest.size() >= 10) {
            shares.add(Math.min(0.2, topics(all).stream().filter(isSmall).mapToDouble(topic -> share(topic, all)).sum()));
            figures.add(wilson(rest));
        }
        return figures.isEmpty() || sum(shares) < 0.8 - 1e-9 ? null : together(shares, figures);
    }

    /** With the topics that are shared by two times, and the mix of both. */
    static Figure adjustedTo(List<Judged> time, List<Judged> before, List<Judged> after) {
        if (before.size() < 30 || after.size() < 30) {
            return null;
        }
        List<Judged> shared = time.stream()
                .filter(one -> of(one.topic(), before).size() >= 10 && of(one.topic(), after).size() >= 10).toList();
        List<Judged> both = new ArrayList<>(before);
        both.addAll(after);
        List<String> topics = List.copyOf(topics(shared));
        List<Double> shares = topics.stream().map(topic -> share(topic, both)).toList();
        return topics.isEmpty() || sum(shares) < 0.5 - 1e-9 ? null
                : together(shares, topics.stream().map(topic -> wilson(of(topic, shared))).toList());
    }

    private static Figure together(List<Double> shares, List<Figure> figures) {
        double value = weighted(shares, figures, Figure::value, 1);
        return new Figure(value,
                Math.max(0, value - Math.sqrt(weighted(shares, figures, figure -> figure.value() - figure.low(), 2))),
                Math.min(1, value + Math.sqrt(weighted(shares, figures, figure -> figure.high() - figure.value(), 2))));
    }

    /** Σ (w ÷ Σw · x) to a power. */
    private static double weighted(List<Double> shares, List<Figure> figures, Function<Figure, Double> what, int power) {
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            sum += Math.pow(shares.get(i) / sum(shares) * what.apply(figures.get(i)), power);
        }
        return sum;
    }

    private static TreeSet<String> topics(List<Judged> contacts) {
        return contacts.stream().map(Judged::topic).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Judged> of(String topic, List<Judged> contacts) {
        return contacts.stream().filter(one -> Objects.equals(one.topic(), topic)).toList();
    }

    private static double share(String topic, List<Judged> all) {
        return (double) of(topic, all).size() / all.size();
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }
}
