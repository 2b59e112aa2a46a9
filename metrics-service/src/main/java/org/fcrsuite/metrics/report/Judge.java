package org.fcrsuite.metrics.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.metrics.column.Dictionary;
import org.fcrsuite.metrics.domain.Definition;

/**
 * Asks a definition once for each distinct outcome and remembers what it said, in few bytes: of millions of contacts there
 * are some ten thousand outcomes, and some dozens of things that can be said. Several threads may ask.
 */
final class Judge {

    /** Variants of an outcome, to be added: the day is final, the definition leaves the topic out. */
    static final int FINAL = 1;
    static final int TOPIC_LEFT_OUT = 2;
    private static final int VARIANTS = 4;

    private final Definition definition;
    private final Dictionary<Long> outcomes;
    private final String leftOut;
    private final Map<Decision.Likeness, Integer> numbers = new HashMap<>();
    private volatile Decision[] kinds = {};
    /** By variant, then by outcome, one more than the number of its kind; 0 where nobody asked yet. */
    private volatile short[][] known = new short[VARIANTS][0];

    Judge(Definition definition, Dictionary<Long> outcomes) {
        this.definition = definition;
        this.outcomes = outcomes;
        this.leftOut = definition.excludeTopics().stream().findFirst().orElse(null);
    }

    /**
     * The number of the kind of decision that it is: contacts of one kind are counted alike.
     *
     * @param outcome its number in the dictionary
     */
    int kind(int outcome, int variant) {
        short[] answers = known[variant];
        int answer = outcome < answers.length ? answers[outcome] : 0;
        return (answer == 0 ? ask(outcome, variant) : answer) - 1;
    }

    /** @param kindOf is filled with the {@link #kind} of each contact, in the order of the batch */
    void judge(Batch batch, int[] kindOf) {
        short[][] all = known;
        for (int i = 0; i < batch.size(); i++) {
            int outcome = batch.outcome(i);
            short[] answers = all[batch.variant(i)];
            int answer = outcome < answers.length ? answers[outcome] : 0;
            kindOf[i] = answer == 0 ? kind(outcome, batch.variant(i)) : answer - 1;
        }
    }

    private synchronized int ask(int outcome, int variant) {
        if (known[variant].length < outcomes.size()) {
            short[][] longer = known.clone();
            longer[variant] = Arrays.copyOf(longer[variant], outcomes.size());
            known = longer;
        }
        Decision decision = decide(outcome, variant);
        int number = numbers.computeIfAbsent(decision.likeness(), like -> {
            Decision[] more = Arrays.copyOf(kinds, Math.addExact(kinds.length, 1));
            more[kinds.length] = decision;
            kinds = more;
            return more.length;
        });
        known[variant][outcome] = (short) number;
        return number;
    }

    /** With the reasons of this very outcome. */
    Decision decide(int outcome, int variant) {
        return Decision.of(definition, outcomes.value(outcome), (variant & TOPIC_LEFT_OUT) == 0 ? null : leftOut,
                (variant & FINAL) != 0);
    }

    /** One that stands for all of its kind. */
    Decision decision(int kind) {
        Decision[] seen = kinds;
        return kind < seen.length ? seen[kind] : newest()[kind];
    }

    /** How many kinds there are so far: the number of each that anybody was told is smaller. */
    int kinds() {
        return newest().length;
    }

    /** Another thread may have said something new, and its number be seen before itself. */
    private synchronized Decision[] newest() {
        return kinds;
    }
}
