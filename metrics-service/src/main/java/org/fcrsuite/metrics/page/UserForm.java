package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.user.UserRequest;
import org.fcrsuite.metrics.user.UserView;

/**
 * A user as somebody has filled them in, right or wrong. The password is not among it, so that no page can show it again.
 *
 * @param teams a name a line
 */
record UserForm(String name, String role, Sees sees, String teams) {

    private static final int LONGEST = 500;
    private static final int LONGEST_TEAMS = 30_000;
    /** Refused, with whatever else is wrong: who names teams and gives all, or names none of some, means something else. */
    private static final List<String> CONTRADICTION = List.of("");

    /** Whose contacts somebody is to see. */
    enum Sees {
        ALL,
        SOME,
        NONE
    }

    static UserForm of(FilledIn in) {
        return new UserForm(in.text("name", LONGEST), in.text("role", LONGEST),
                FilledIn.choice(Sees.values(), in.text("sees", LONGEST)), in.text("teams", LONGEST_TEAMS));
    }

    static UserForm blank() {
        return new UserForm("", UserRequest.ROLES.get(0), Sees.ALL, "");
    }

    static UserForm of(UserView user) {
        Sees sees = user.teams() == null ? Sees.ALL : user.teams().isEmpty() ? Sees.NONE : Sees.SOME;
        return new UserForm(user.name(), user.role(), sees, sees == Sees.SOME ? String.join("\n", user.teams()) : "");
    }

    /** @param password null to leave it as it is */
    UserRequest request(String password) {
        return new UserRequest(role, password, named());
    }

    boolean isAdmin() {
        return UserRequest.ADMIN.equals(role);
    }

    private List<String> named() {
        List<String> names = teams.lines().map(String::trim).filter(name -> !name.isEmpty()).toList();
        if (sees == null || names.isEmpty() == (sees == Sees.SOME)) {
            return CONTRADICTION;
        }
        return sees == Sees.ALL ? List.of(UserRequest.EVERY_TEAM) : names;
    }
}
