package org.fcrsuite.metrics.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.fcrsuite.kit.problem.Problem;

/** Everything that is wrong with a target, at once. */
final class TargetCheck {

    private static final int LONGEST_NAME = 500;
    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 9999;

    private final List<Problem.Invalid> wrong = new ArrayList<>();

    private TargetCheck() {
    }

    static List<Problem.Invalid> of(TargetRequest target, boolean isDefined) {
        TargetCheck check = new TargetCheck();
        check.that(isDefined, "definition", "must be the name of a definition");
        check.that(target.member().isEmpty() == (target.dimension() == Audience.ALL)
                && target.member().length() <= LONGEST_NAME, "member",
                "must name the team or topic, in at most " + LONGEST_NAME + " characters; absent for everybody");
        check.that(target.side() != null, "side", "must be INTERNAL or EXTERNAL");
        check.that(target.rate() != null && target.rate() > 0 && target.rate() <= 1, "rate", "must be above 0 and at most 1");
        check.that(isDay(target.since()), "since", "must be a day such as 2026-03-02");
        check.that(isDay(target.due()) && (target.since() == null || !target.due().isBefore(target.since())), "due",
                "must be a day such as 2026-06-30, not before since");
        return check.wrong;
    }

    private static boolean isDay(LocalDate day) {
        return day != null && day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
    }

    private void that(boolean isRight, String field, String otherwise) {
        if (!isRight) {
            wrong.add(new Problem.Invalid(field, otherwise));
        }
    }
}
