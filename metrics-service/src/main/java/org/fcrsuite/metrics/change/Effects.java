package org.fcrsuite.metrics.change;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.report.AroundReports;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.MemberKey;
import org.fcrsuite.metrics.statistics.BeforeAfter;

/** Reads both figures before and after a change, topic by topic, of those it was for and of all others. */
@ApplicationScoped
public class Effects {

    private final AroundReports reports;
    private final Definitions definitions;

    Effects(AroundReports reports, Definitions definitions) {
        this.reports = reports;
        this.definitions = definitions;
    }

    /** @param days how many on each side */
    public Effect of(Change change, FcrQuery query, int days) {
        Effect.Days before = new Effect.Days(change.madeOn().minusDays(days), change.madeOn().minusDays(1));
        Effect.Days after = new Effect.Days(change.madeOn().plusDays(1), change.madeOn().plusDays(days));
        AroundReports.Around around = around(change, query.between(before.from(), after.to()));
        boolean hasOthers = change.scope() != Scope.ALL && !sharesContacts(change, query)
                && hasContacts(around.othersBefore()) && hasContacts(around.othersAfter());
        long pending = around.after().pending() + (hasOthers ? around.othersAfter().pending() : 0);
        return new Effect(change, around.basis(), before, after,
                Effect.SideEffect.of(new BeforeAfter<>(around.before().internal(), around.after().internal()), hasOthers
                        ? new BeforeAfter<>(around.othersBefore().internal(), around.othersAfter().internal())
                        : null, pending),
                Effect.SideEffect.of(new BeforeAfter<>(around.before().external(), around.after().external()), hasOthers
                        ? new BeforeAfter<>(around.othersBefore().external(), around.othersAfter().external())
                        : null, 0));
    }

    private AroundReports.Around around(Change change, FcrQuery query) {
        Set<String> members = change.members().stream().map(MemberKey::write).collect(Collectors.toSet());
        return change.scope().dimension()
                .map(dimension -> reports.report(query.groupedBy(GroupBy.valueOf(dimension.name())), change.madeOn(),
                        members::contains))
                .orElseGet(() -> reports.report(query.groupedBy(GroupBy.NONE), change.madeOn(), any -> true));
    }

    /** Others who were not there before, or are no longer, are nobody to compare with. */
    private static boolean hasContacts(AroundReports.Topics topics) {
        return !topics.internal().isEmpty() || !topics.external().isEmpty() || topics.pending() > 0;
    }

    /** Where every agent of a chain is credited, a contact of these agents may be one of the others as well. */
    private boolean sharesContacts(Change change, FcrQuery query) {
        return change.scope() == Scope.AGENTS && definitions.find(query.definition(), query.version())
                .filter(stored -> stored.definition().credit() == Credit.EVERY_AGENT).isPresent();
    }
}
