package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;

import org.fcrsuite.metrics.domain.VerdictKind;
import org.fcrsuite.metrics.statistics.FourWay;
import org.fcrsuite.metrics.statistics.Part;
import org.fcrsuite.metrics.statistics.Stratum;

/** Counts the contacts of one group by what was decided of them. */
final class Tally {

    private final boolean includeSuspect;
    private final Sides sides;
    private final IntUnaryOperator keys;
    /** By the place of the verdict. */
    private final long[] internal = new long[VerdictKind.values().length];
    private long pendingThatMayResolve;
    private long pendingThatMayLeave;
    private long delivered;
    private long deliveredAndAnswered;
    private long answered;
    private long suspect;
    private final Spoken external = new Spoken();
    private final Spoken resolution = new Spoken();
    private final Spoken withSuspect = new Spoken();
    private final Spoken withoutSuspect = new Spoken();
    private long externalUndetermined;
    private long externalExcluded;
    private final Spoken internalOfAnswered = new Spoken();
    private final Spoken internalOfSilent = new Spoken();
    private final Spoken internalOfNotAsked = new Spoken();
    private long deliveredUnmatched;

    /** Of contacts whose topics are not told apart. */
    Tally(boolean includeSuspect) {
        this(includeSuspect, new Sides(1), topic -> topic);
    }

    /**
     * @param sides of all contacts that {@link #add(Decision, long)} takes
     * @param keys of topics, by their numbers
     */
    Tally(boolean includeSuspect, Sides sides, IntUnaryOperator keys) {
        this.includeSuspect = includeSuspect;
        this.sides = sides;
        this.keys = keys;
    }

    /** Those of whom something was said, and how many of them are resolved. */
    static final class Spoken {
        private long resolved;
        private long determined;

        private void add(boolean isResolved, long contacts) {
            resolved += isResolved ? contacts : 0;
            determined += contacts;
        }

        long resolved() {
            return resolved;
        }

        long determined() {
            return determined;
        }
    }

    void add(Decision decision, int topic, int contacts) {
        sides.count(Sides.of(decision, includeSuspect), topic, contacts);
        add(decision, contacts);
    }

    /** Contacts whose sides are counted already. */
    void add(Decision decision, long contacts) {
        internal[decision.internal().kind().ordinal()] += contacts;
        if (!decision.isInScope()) {
            return;
        }
        if (decision.internal().canStillBeResolved()) {
            pendingThatMayResolve += contacts;
        } else if (decision.internal().canEndUndetermined()) {
            pendingThatMayLeave += contacts;
        }
        addSurvey(decision, contacts);
        if (decision.internal().isDetermined()) {
            addFinal(decision, contacts);
        }
    }

    private void addSurvey(Decision decision, long contacts) {
        delivered += decision.isDelivered() ? contacts : 0;
        if (!decision.survey().answered()) {
            return;
        }
        suspect += decision.survey().suspect() ? contacts : 0;
        if (decision.external().isDetermined()) {
            withSuspect.add(decision.external().isResolved(), contacts);
            withoutSuspect.add(decision.external().isResolved(), decision.survey().suspect() ? 0 : contacts);
        }
        if (!decision.counts(includeSuspect)) {
            return;
        }
        answered += contacts;
        deliveredAndAnswered += decision.isDelivered() ? contacts : 0;
        addAnswer(decision, contacts);
    }

    private void addAnswer(Decision decision, long contacts) {
        if (decision.external().isDetermined()) {
            external.add(decision.external().isResolved(), contacts);
        } else if (decision.external().kind() == VerdictKind.EXCLUDED) {
            externalExcluded += contacts;
        } else {
            externalUndetermined += contacts;
        }
        if (decision.resolution().isDetermined()) {
            resolution.add(decision.resolution().isResolved(), contacts);
        }
    }

    private void addFinal(Decision decision, long contacts) {
        boolean resolved = decision.internal().isResolved();
        boolean matched = decision.isMatched(includeSuspect);
        deliveredUnmatched += decision.isDelivered() && !matched ? contacts : 0;
        if (matched) {
            internalOfAnswered.add(resolved, contacts);
        } else if (decision.isDelivered() && !decision.survey().answered()) {
            internalOfSilent.add(resolved, contacts);
        } else if (decision.wasNotReached()) {
            internalOfNotAsked.add(resolved, contacts);
        }
    }

    long count(VerdictKind kind) {
        return internal[kind.ordinal()];
    }

    long pendingThatMayResolve() {
        return pendingThatMayResolve;
    }

    /** Those that end undetermined unless the customer comes back. */
    long pendingThatMayLeave() {
        return pendingThatMayLeave;
    }

    Sides sides() {
        return sides;
    }

    /** The final contacts of each topic that has any, by its key. */
    Map<Integer, Stratum> strata() {
        return byTopic(sides::stratum, Stratum::contacts);
    }

    /** What the records say of each. */
    Map<Integer, Part> internalByStratum() {
        return byTopic(sides::internal, Part::determined);
    }

    /** What customers say of each, whether the internal verdict is final or not. */
    Map<Integer, Part> externalByStratum() {
        return byTopic(sides::external, Part::determined);
    }

    private <T> Map<Integer, T> byTopic(IntFunction<T> ofTopic, ToLongFunction<T> contacts) {
        Map<Integer, T> found = new HashMap<>();
        for (int topic = 0; topic < sides.topics(); topic++) {
            T one = ofTopic.apply(topic);
            if (contacts.applyAsLong(one) > 0) {
                found.put(keys.applyAsInt(topic), one);
            }
        }
        return found;
    }

    FourWay matched() {
        return sides.matched();
    }

    long delivered() {
        return delivered;
    }

    long deliveredAndAnswered() {
        return deliveredAndAnswered;
    }

    long answered() {
        return answered;
    }

    long suspect() {
        return suspect;
    }

    Spoken external() {
        return external;
    }

    Spoken resolution() {
        return resolution;
    }

    Spoken withSuspect() {
        return withSuspect;
    }

    Spoken withoutSuspect() {
        return withoutSuspect;
    }

    long externalUndetermined() {
        return externalUndetermined;
    }

    long externalExcluded() {
        return externalExcluded;
    }

    Spoken internalOfAnswered() {
        return internalOfAnswered;
    }

    Spoken internalOfSilent() {
        return internalOfSilent;
    }

    /** Final contacts whose customers were asked and gave no answer that counts: silent, suspect, or left out in part. */
    long deliveredUnmatched() {
        return deliveredUnmatched;
    }

    Spoken internalOfNotAsked() {
        return internalOfNotAsked;
    }
}
