package org.fcrsuite.metrics.domain;

import java.util.List;

/**
 * What a definition says of one contact, and why. The reasons of a {@link VerdictKind#PENDING} verdict name also what
 * already speaks against the contact: those facts will not go away when the window closes.
 */
public record Verdict(VerdictKind kind, List<Reason> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    static Verdict of(VerdictKind kind, List<Reason> reasons) {
        return new Verdict(kind, reasons);
    }

    static Verdict of(VerdictKind kind, Reason reason) {
        return new Verdict(kind, List.of(reason));
    }

    public boolean isResolved() {
        return kind == VerdictKind.RESOLVED_AT_FIRST_CONTACT;
    }

    public boolean isDetermined() {
        return kind == VerdictKind.RESOLVED_AT_FIRST_CONTACT || kind == VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT;
    }

    /** For a pending verdict: nothing known so far rules out that it becomes RESOLVED_AT_FIRST_CONTACT. */
    public boolean canStillBeResolved() {
        return kind == VerdictKind.PENDING
                && reasons.stream().allMatch(why -> why == Reason.WINDOW_OPEN || why == Reason.STILL_OPEN);
    }
}
