package org.fcrsuite.metrics.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.login.UserAccount;
import org.fcrsuite.kit.login.Users;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.audit.AuditLog;
import org.fcrsuite.metrics.audit.AuditedAction;

/** Who may open the pages, and whose contacts they see there; each change of it is written down. */
@ApplicationScoped
public class ManagedUsers {

    private final Users users;
    private final AuditLog audit;

    ManagedUsers(Users users, AuditLog audit) {
        this.users = users;
        this.audit = audit;
    }

    /** The first thousand, by name. */
    public List<UserView> all() {
        return users.all().stream().map(UserView::of).toList();
    }

    public Optional<UserView> find(String name) {
        return users.find(name).map(UserView::of);
    }

    /** @throws ProblemException 400 with everything that is wrong, 409 where somebody has the name */
    @Transactional
    public UserView add(String name, UserRequest wanted, String by) {
        List<Problem.Invalid> wrong = new ArrayList<>();
        if (!isName(name)) {
            wrong.add(new Problem.Invalid("name", "must have 1 to 100 characters, none of them a space around it"));
        }
        wrong.addAll(wanted.wrong(true));
        refuse(wrong);
        if (!users.create(name, wanted.password(), wanted.role(), wanted.distinctTeams())) {
            throw ProblemException.conflict("There is already a user '" + name + "'. To change them, PUT.");
        }
        audit.record(by, AuditedAction.USER_ADDED, wanted.described(name));
        return find(name).orElseThrow();
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().equals(name) && name.length() <= UserAccount.LONGEST_NAME
                && name.indexOf('\0') < 0;
    }

    /**
     * What is left out lifts no restriction.
     *
     * @throws ProblemException 400 with everything that is wrong, 404 where nobody has the name
     */
    @Transactional
    public UserView change(String name, UserRequest wanted, String by) {
        refuse(wanted.wrong(false));
        if (!users.change(name, wanted.role(), wanted.distinctTeams())) {
            throw unknown(name);
        }
        if (wanted.password() != null) {
            users.renewPassword(name, wanted.password());
        }
        audit.record(by, AuditedAction.USER_CHANGED, wanted.described(name));
        return find(name).orElseThrow();
    }

    /** Their sessions end at once. */
    @Transactional
    public void remove(String name, String by) {
        if (!users.remove(name)) {
            throw unknown(name);
        }
        audit.record(by, AuditedAction.USER_REMOVED, name);
    }

    private static void refuse(List<Problem.Invalid> wrong) {
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    private static ProblemException unknown(String name) {
        return ProblemException.notFound("There is no user '" + name + "'.");
    }
}
