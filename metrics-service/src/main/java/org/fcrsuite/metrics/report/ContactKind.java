package org.fcrsuite.metrics.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.fcrsuite.metrics.domain.VerdictKind;

/** Which contacts are behind a figure. */
public enum ContactKind {
    ALL(decision -> true),
    RESOLVED(internal(VerdictKind.RESOLVED_AT_FIRST_CONTACT)),
    NOT_RESOLVED(internal(VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT)),
    PENDING(internal(VerdictKind.PENDING)),
    UNDETERMINED(internal(VerdictKind.UNDETERMINED)),
    EXCLUDED(internal(VerdictKind.EXCLUDED)),
    BOTH_YES(matched(true, true)),
    SILENT_FAILURE(matched(true, false)),
    CUSTOMER_ONLY(matched(false, true)),
    BOTH_NO(matched(false, false)),
    SUSPECT(decision -> decision.isInScope() && decision.survey().answered() && decision.survey().suspect());

    private final Predicate<Decision> condition;

    ContactKind(Predicate<Decision> condition) {
        this.condition = condition;
    }

    private static Predicate<Decision> internal(VerdictKind kind) {
        return decision -> decision.internal().kind() == kind;
    }

    private static Predicate<Decision> matched(boolean internal, boolean external) {
        return decision -> decision.isMatched(false) && decision.internal().isResolved() == internal
                && decision.external().isResolved() == external;
    }

    boolean has(Decision decision) {
        return condition.test(decision);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContactKind> of(String parameter) {
        return Stream.of(values()).filter(kind -> kind.parameter().equals(parameter)).findFirst();
    }
}
