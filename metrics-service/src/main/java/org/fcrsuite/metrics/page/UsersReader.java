package org.fcrsuite.metrics.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.login.LoginConfig;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.metrics.page.OverviewView.Option;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;
import org.fcrsuite.metrics.user.ManagedUsers;
import org.fcrsuite.metrics.user.UserRequest;
import org.fcrsuite.metrics.user.UserView;

/** Writes who may log in, and the form that changes it. */
@ApplicationScoped
class UsersReader {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final ManagedUsers users;
    private final LoginConfig.Oidc provider;
    private final Selector selector;

    UsersReader(ManagedUsers users, LoginConfig config, Selector selector) {
        this.users = users;
        this.provider = config.oidc();
        this.selector = selector;
    }

    /**
     * @param filled what somebody has filled in
     * @param isNew whether it is to add somebody
     * @param refused why it was not taken; null for nothing
     */
    UsersView read(UserForm filled, boolean isNew, Problem refused, Locale locale) {
        UsersMessages words = Texts.of(UsersMessages.class, locale);
        List<UserView> all = users.all();
        return new UsersView(provider.url().map(address -> provider(address, words)).orElse(null),
                all.isEmpty() ? null : table(all, words, new Format(locale)), null, trouble(refused, words),
                provider.url().isPresent() ? null : form(filled, isNew, refused, words),
                Option.of(all, UserView::name, UserView::name, null));
    }

    private static String trouble(Problem refused, UsersMessages words) {
        return refused == null ? null : switch (refused.status()) {
            case CONFLICT -> words.taken();
            case UNPROCESSABLE -> words.oneself();
            default -> words.wrong();
        };
    }

    private static UsersView.Form form(UserForm filled, boolean isNew, Problem refused, UsersMessages words) {
        Set<String> wrong = refused == null ? Set.of()
                : refused.errors().stream().map(Problem.Invalid::field).collect(Collectors.toSet());
        return new UsersView.Form(isNew, filled, Option.of(UserRequest.ROLES, role -> role, words::role, filled.role()),
                Option.of(List.of(UserForm.Sees.values()), UserForm.Sees::name, words::sees,
                        filled.sees() == null ? null : filled.sees().name()),
                wrong.contains("name") ? words.wrongName() : null,
                wrong.contains("password") ? words.wrongPassword() : null,
                wrong.contains("teams") ? words.wrongTeams() : null);
    }

    private ReportTable table(List<UserView> all, UsersMessages words, Format format) {
        return new ReportTable("users", words.table(), List.of(Column.of(words.name(), "name"),
                Column.of(words.roleHead(), "role"), Column.of(words.teams(), "teams"), Column.of(words.since(), "since")),
                all.stream().map(user -> row(user, words, format)).toList());
    }

    private List<Cell> row(UserView user, UsersMessages words, Format format) {
        Cell name = Cell.of(user.name(), Value.text(user.name()));
        return List.of(provider.url().isPresent() ? name : name.linked(link(user.name())),
                Cell.of(words.role(user.role()), Value.text(user.role())),
                Cell.of(teams(user, words), Value.text(user.teams() == null ? "*" : String.join("; ", user.teams()))),
                Cell.of(format.instant(user.createdAt(), selector.zone()), Value.text(user.createdAt().toString())));
    }

    private static String link(String name) {
        return Place.USERS.path() + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String teams(UserView user, UsersMessages words) {
        if (user.teams() == null) {
            return words.sees(UserForm.Sees.ALL);
        }
        return user.teams().isEmpty() ? words.sees(UserForm.Sees.NONE) : String.join(", ", user.teams());
    }

    /** What the operator has set, and nothing that is secret. */
    private UsersView.Provider provider(String address, UsersMessages words) {
        List<List<Cell>> roles = List.of(mapped("viewer", provider.viewer(), words),
                mapped("manager", provider.manager(), words), mapped(UserRequest.ADMIN, provider.admin(), words));
        return new UsersView.Provider(address, new ReportTable("roles", words.mapping(),
                List.of(Column.of(words.roleHead(), "role"), Column.of(words.claimed(provider.roleClaim()), "claim")), roles),
                provider.restrictionClaim().orElse(null));
    }

    private static List<Cell> mapped(String role, String claimed, UsersMessages words) {
        return List.of(Cell.of(words.role(role), Value.text(role)), Cell.of(claimed, Value.text(claimed)));
    }
}
