package org.fcrsuite.metrics.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.definition.Definitions;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.report.Basis;
import org.fcrsuite.metrics.report.FcrQuery;
import org.fcrsuite.metrics.report.FcrReports;
import org.fcrsuite.metrics.report.GroupBy;
import org.fcrsuite.metrics.report.MemberKey;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.report.ReconciliationReport;
import org.fcrsuite.metrics.statistics.BeforeAfter;
import org.fcrsuite.metrics.statistics.Part;

/** Reads both figures before and after a change, topic by topic, of those it was for and of all others. */
@ApplicationScoped
public class Effects {

    private final FcrReports reports;
    private final Definitions definitions;

    Effects(FcrReports reports, Definitions definitions) {
        this.reports = reports;
        this.definitions = definitions;
    }

    /** @param days how many on each side */
    public Effect of(Change change, FcrQuery query, int days) {
        Effect.Days before = new Effect.Days(change.madeOn().minusDays(days), change.madeOn().minusDays(1));
        Effect.Days after = new Effect.Days(change.madeOn().plusDays(1), change.madeOn().plusDays(days));
        Topics changedBefore = of(change, query, before);
        Topics changedAfter = of(change, query, after);
        boolean hasOthers = change.scope() != Scope.ALL && !sharesContacts(change, query);
        Topics othersBefore = hasOthers ? all(query, before).minus(changedBefore) : null;
        Topics othersAfter = hasOthers ? all(query, after).minus(changedAfter) : null;
        long pending = changedAfter.pending + (hasOthers ? othersAfter.pending : 0);
        return new Effect(change, basis(query, before.from(), after.to()), before, after,
                Effect.SideEffect.of(new BeforeAfter<>(changedBefore.internal, changedAfter.internal),
                        hasOthers ? new BeforeAfter<>(othersBefore.internal, othersAfter.internal) : null, pending),
                Effect.SideEffect.of(new BeforeAfter<>(changedBefore.external, changedAfter.external),
                        hasOthers ? new BeforeAfter<>(othersBefore.external, othersAfter.external) : null, 0));
    }

    /** Where every agent of a chain is credited, a contact of these agents may be one of the others as well. */
    private boolean sharesContacts(Change change, FcrQuery query) {
        return change.scope() == Scope.AGENTS && definitions.find(query.definition(), query.version())
                .filter(stored -> stored.definition().credit() == Credit.EVERY_AGENT).isPresent();
    }

    private Basis basis(FcrQuery query, LocalDate from, LocalDate to) {
        return Basis.of(reports.compare(query.between(from, to)));
    }

    private Topics all(FcrQuery query, Effect.Days days) {
        return topics(query.between(days.from(), days.to()));
    }

    private Topics of(Change change, FcrQuery query, Effect.Days days) {
        FcrQuery between = query.between(days.from(), days.to());
        return change.scope().dimension().map(dimension -> change.members().stream()
                .map(member -> topics(between.filteredBy(with(query.filters(), dimension, member))))
                .reduce(new Topics(), Topics::plus)).orElseGet(() -> topics(between));
    }

    private static Map<Dimension, String> with(Map<Dimension, String> filters, Dimension dimension, String member) {
        Map<Dimension, String> more = new HashMap<>(filters);
        more.put(dimension, MemberKey.write(member));
        return more;
    }

    private Topics topics(FcrQuery query) {
        ReconciliationReport report = reports.compare(query.groupedBy(GroupBy.TOPIC));
        Topics topics = new Topics();
        for (ReconciledGroup group : report.groups()) {
            topics.internal.put(group.key(), new Part(group.internal().resolved(), group.internal().determined()));
            topics.external.put(group.key(), new Part(group.external().resolved(), group.external().determined()));
            topics.pending += group.internal().pending();
        }
        return topics;
    }

    /** Both figures of each topic. */
    private static final class Topics {
        private final Map<String, Part> internal = new HashMap<>();
        private final Map<String, Part> external = new HashMap<>();
        private long pending;

        Topics plus(Topics other) {
            return with(other, part -> part, other.pending);
        }

        Topics minus(Topics other) {
            return with(other, Part.NONE::minus, -other.pending);
        }

        private Topics with(Topics other, UnaryOperator<Part> signed, long morePending) {
            Topics sum = new Topics();
            sum.internal.putAll(internal);
            sum.external.putAll(external);
            other.internal.forEach((topic, part) -> sum.internal.merge(topic, signed.apply(part), Part::plus));
            other.external.forEach((topic, part) -> sum.external.merge(topic, signed.apply(part), Part::plus));
            sum.pending = pending + morePending;
            return sum;
        }
    }
}
