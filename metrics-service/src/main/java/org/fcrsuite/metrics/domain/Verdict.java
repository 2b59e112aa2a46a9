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
        return kind == VerdictKind.PENDING && nothingAgainst() && !missesFacts();
    }

    /** For a pending verdict: unless the customer comes back, it will leave the rate, for facts are missing for good. */
    public boolean canEndUndetermined() {
        return kind == VerdictKind.PENDING && nothingAgainst() && missesFacts();
    }

    private boolean nothingAgainst() {
        return reasons.stream().allMatch(why -> isOpen(why) || why.isMissingTouches());
    }

    /** What is missing while the contact is open may still be sent when it ends. */
    private boolean missesFacts() {
        return !reasons.contains(Reason.STILL_OPEN) && reasons.stream().anyMatch(Reason::isMissingTouches);
    }

    private static boolean isOpen(Reason why) {
        return why == Reason.WINDOW_OPEN || why == Reason.STILL_OPEN;
    }
}
