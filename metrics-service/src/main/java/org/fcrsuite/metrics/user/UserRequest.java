package org.fcrsuite.metrics.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.kit.login.UserAccount;
import org.fcrsuite.kit.problem.Problem;

/** A user as an admin wants them to be. */
@Schema(name = "UserRequest", description = "A user as an admin wants them to be.")
public record UserRequest(@Schema(enumeration = {
        "viewer", "manager", "admin" }) String role,
        @Schema(description = "8 characters to 72 bytes. Where a user is changed, absent to leave it.") String password,
        @Schema(description = "The only teams whose contacts they may see, by name; none where empty, all where one is `*`. Where a user is changed it must be said; where one is added, absent is all. Admins see all.") List<String> teams){

    public static final String ADMIN = "admin";
    /** As a team: every team. */
    public static final String EVERY_TEAM = "*";
    public static final List<String> ROLES = List.of("viewer", "manager", ADMIN);
    private static final int MOST_TEAMS = 1_000;
    private static final int LONGEST_TEAM = 500;

    /** Everything that is wrong; what is left out where somebody is changed lifts no restriction. */
    List<Problem.Invalid> wrong(boolean added) {
        List<Problem.Invalid> wrong = new ArrayList<>();
        if (role == null || !ROLES.contains(role)) {
            wrong.add(new Problem.Invalid("role", "must be one of " + ROLES));
        }
        if (password == null ? added : !isPassword()) {
            wrong.add(new Problem.Invalid("password", "must have 8 characters to 72 bytes"));
        }
        teamsTrouble(added).ifPresent(trouble -> wrong.add(new Problem.Invalid("teams", trouble)));
        return wrong;
    }

    private Optional<String> teamsTrouble(boolean added) {
        if (ADMIN.equals(role)) {
            return seesAllTeams() ? Optional.empty() : Optional.of("must be absent: an admin sees all teams");
        }
        if (teams == null) {
            return added ? Optional.empty() : Optional.of("must be said anew: names of teams, or \"*\" for all");
        }
        return areTeams() ? Optional.empty() : Optional.of("must be at most " + MOST_TEAMS + " names of teams");
    }

    private boolean isPassword() {
        return password.length() >= UserAccount.SHORTEST_PASSWORD
                && password.getBytes(StandardCharsets.UTF_8).length <= UserAccount.LONGEST_PASSWORD;
    }

    private boolean areTeams() {
        return teams.size() <= MOST_TEAMS && teams.stream()
                .allMatch(team -> team != null && !team.isBlank() && team.length() <= LONGEST_TEAM && team.indexOf('\0') < 0);
    }

    /** Each once, in order; null for all. */
    Set<String> distinctTeams() {
        return seesAllTeams() ? null : new TreeSet<>(teams);
    }

    private boolean seesAllTeams() {
        return teams == null || teams.contains(EVERY_TEAM);
    }

    /** As the audit log has it. */
    String described(String name) {
        return name + ", " + role + (distinctTeams() == null ? "" : ", only " + String.join(", ", distinctTeams()));
    }

    /** Passwords do not belong into logs. */
    @Override
    public String toString() {
        return "UserRequest[role=" + role + ", teams=" + teams + "]";
    }
}
