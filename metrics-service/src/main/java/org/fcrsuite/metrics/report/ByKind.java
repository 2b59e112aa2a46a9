package org.fcrsuite.metrics.report;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** A number for each kind of decision, asked for once: millions of contacts are of some dozens of kinds. */
final class ByKind {

    private final Judge judge;
    private final ToIntFunction<Decision> ofDecision;
    private int[] numbers = {};

    ByKind(Judge judge, ToIntFunction<Decision> ofDecision) {
        this.judge = judge;
        this.ofDecision = ofDecision;
    }

    /** Of every kind that the judge has said so far. */
    int[] numbers() {
        int known = numbers.length;
        int kinds = judge.kinds();
        if (known < kinds) {
            numbers = Arrays.copyOf(numbers, kinds);
            for (int kind = known; kind < kinds; kind++) {
                numbers[kind] = ofDecision.applyAsInt(judge.decision(kind));
            }
        }
        return numbers;
    }
}
