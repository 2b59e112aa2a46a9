package org.fcrsuite.metrics.page;

import java.time.LocalDate;

import org.fcrsuite.metrics.change.ChangeRequest;
import org.fcrsuite.metrics.change.Scope;

/**
 * A change as somebody has filled it in, right or wrong.
 *
 * @param members a name a line
 */
record ChangeForm(String what, String madeOn, String scope, String members) {

    private static final int LONGEST = 30_000;

    static ChangeForm of(FilledIn in) {
        return new ChangeForm(in.text("what", LONGEST), in.text("madeOn", LONGEST), in.text("scope", LONGEST),
                in.text("members", LONGEST));
    }

    static ChangeForm blank(LocalDate today) {
        return new ChangeForm("", today.toString(), Scope.ALL.name(), "");
    }

    /** What cannot be read is missing. */
    ChangeRequest request() {
        return new ChangeRequest(what, FilledIn.day(madeOn), FilledIn.choice(Scope.values(), scope), members.lines().toList());
    }
}
