package org.fcrsuite.metrics.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.kit.problem.Problem;

/** A change as it is sent. */
@Schema(name = "ChangeRequest", description = "Something that was done on a day.")
public record ChangeRequest(@Schema(required = true, maxLength = 200) String what, @Schema(required = true) LocalDate madeOn,
        @Schema(defaultValue = "ALL") Scope scope,
        @Schema(description = "The name of the team or topic, or of up to 50 agents; none for everybody.", maxItems = 50) List<String> members) {

    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_AGENTS = 50;
    private static final int EARLIEST_YEAR = 1971;
    private static final int LATEST_YEAR = 9998;

    /** What is left out has its default. */
    ChangeRequest complete() {
        List<String> named = members == null ? List.of()
                : members.stream().filter(Objects::nonNull).map(String::trim).filter(name -> !name.isEmpty()).distinct()
                        .toList();
        return new ChangeRequest(what == null ? "" : what.trim(), madeOn, scope == null ? Scope.ALL : scope, named);
    }

    List<Problem.Invalid> wrong() {
        List<Problem.Invalid> wrong = new ArrayList<>();
        if (what.isEmpty() || what.length() > LONGEST) {
            wrong.add(new Problem.Invalid("what", "must say what was done, in at most " + LONGEST + " characters"));
        }
        if (madeOn == null || madeOn.getYear() < EARLIEST_YEAR || madeOn.getYear() > LATEST_YEAR) {
            wrong.add(new Problem.Invalid("madeOn", "must be a day such as 2026-03-02"));
        }
        if (members.size() < fewest() || members.size() > most()
                || members.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            wrong.add(new Problem.Invalid("members", "must name one team or topic, or up to " + MOST_AGENTS
                    + " agents; nobody where it was for everybody"));
        }
        return wrong;
    }

    private int fewest() {
        return scope == Scope.ALL ? 0 : 1;
    }

    private int most() {
        return switch (scope) {
            case ALL -> 0;
            case TEAM, TOPIC -> 1;
            case AGENTS -> MOST_AGENTS;
        };
    }
}
