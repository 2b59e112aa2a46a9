package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.metrics.domain.VerdictKind;
import org.fcrsuite.metrics.statistics.FourWay;
import org.fcrsuite.metrics.statistics.Part;
import org.fcrsuite.metrics.statistics.Stratum;

/** Counts the contacts of one group by what was decided of them. */
final class Tally {

    private final boolean includeSuspect;

    private final Map<VerdictKind, Long> internal = new HashMap<>();
    private final Map<Integer, Stratum> strata = new HashMap<>();
    private long pendingThatMayResolve;
    private long pendingThatMayLeave;
    private long delivered;
    private long deliveredAndAnswered;
    private long answered;
    private long suspect;
    private final Map<Integer, Part> externalByStratum = new HashMap<>();
    private Spoken external = Spoken.NOTHING;
    private Spoken resolution = Spoken.NOTHING;
    private Spoken withSuspect = Spoken.NOTHING;
    private Spoken withoutSuspect = Spoken.NOTHING;
    private long externalUndetermined;
    private long externalExcluded;
    private Spoken internalOfAnswered = Spoken.NOTHING;
    private Spoken internalOfSilent = Spoken.NOTHING;
    private Spoken internalOfNotAsked = Spoken.NOTHING;
    private long deliveredUnmatched;

    Tally(boolean includeSuspect) {
        this.includeSuspect = includeSuspect;
    }

    /** Those of whom something was said, and how many of them are resolved. */
    record Spoken(long resolved, long determined) {

        static final Spoken NOTHING = new Spoken(0, 0);

        Spoken plus(boolean isResolved, long contacts) {
            return new Spoken(resolved + (isResolved ? contacts : 0), determined + contacts);
        }
    }

    void add(Decision decision, int stratum, long contacts) {
        internal.merge(decision.internal().kind(), contacts, Long::sum);
        if (!decision.isInScope()) {
            return;
        }
        if (decision.internal().canStillBeResolved()) {
            pendingThatMayResolve += contacts;
        } else if (decision.internal().canEndUndetermined()) {
            pendingThatMayLeave += contacts;
        }
        addSurvey(decision, stratum, contacts);
        if (decision.internal().isDetermined()) {
            addFinal(decision, stratum, contacts);
        }
    }

    private void addSurvey(Decision decision, int stratum, long contacts) {
        delivered += decision.isDelivered() ? contacts : 0;
        if (!decision.survey().answered()) {
            return;
        }
        suspect += decision.survey().suspect() ? contacts : 0;
        if (decision.external().isDetermined()) {
            withSuspect = withSuspect.plus(decision.external().isResolved(), contacts);
            withoutSuspect = decision.survey().suspect() ? withoutSuspect
                    : withoutSuspect.plus(decision.external().isResolved(), contacts);
        }
        if (!decision.counts(includeSuspect)) {
            return;
        }
        answered += contacts;
        deliveredAndAnswered += decision.isDelivered() ? contacts : 0;
        addAnswer(decision, stratum, contacts);
    }

    private void addAnswer(Decision decision, int stratum, long contacts) {
        if (decision.external().isDetermined()) {
            externalByStratum.merge(stratum, new Part(decision.external().isResolved() ? contacts : 0, contacts), Part::plus);
            external = external.plus(decision.external().isResolved(), contacts);
        } else if (decision.external().kind() == VerdictKind.EXCLUDED) {
            externalExcluded += contacts;
        } else {
            externalUndetermined += contacts;
        }
        if (decision.resolution().isDetermined()) {
            resolution = resolution.plus(decision.resolution().isResolved(), contacts);
        }
    }

    private void addFinal(Decision decision, int stratum, long contacts) {
        boolean resolved = decision.internal().isResolved();
        deliveredUnmatched += decision.isDelivered() && !decision.isMatched(includeSuspect) ? contacts : 0;
        FourWay matched = decision.isMatched(includeSuspect)
                ? FourWay.NONE.plus(resolved, decision.external().isResolved(), contacts)
                : FourWay.NONE;
        strata.merge(stratum, new Stratum(resolved ? contacts : 0, resolved ? 0 : contacts, matched), Stratum::plus);
        if (decision.isMatched(includeSuspect)) {
            internalOfAnswered = internalOfAnswered.plus(resolved, contacts);
        } else if (decision.isDelivered() && !decision.survey().answered()) {
            internalOfSilent = internalOfSilent.plus(resolved, contacts);
        } else if (decision.wasNotReached()) {
            internalOfNotAsked = internalOfNotAsked.plus(resolved, contacts);
        }
    }

    long count(VerdictKind kind) {
        return internal.getOrDefault(kind, 0L);
    }

    long pendingThatMayResolve() {
        return pendingThatMayResolve;
    }

    /** Those that end undetermined unless the customer comes back. */
    long pendingThatMayLeave() {
        return pendingThatMayLeave;
    }

    Map<Integer, Stratum> strata() {
        return strata;
    }

    /** What customers say of each, whether the internal verdict is final or not. */
    Map<Integer, Part> externalByStratum() {
        return externalByStratum;
    }

    FourWay matched() {
        return strata.values().stream().map(Stratum::matched).reduce(FourWay.NONE, FourWay::plus);
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
