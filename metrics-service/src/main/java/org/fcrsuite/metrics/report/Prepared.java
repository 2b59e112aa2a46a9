package org.fcrsuite.metrics.report;

import org.fcrsuite.metrics.domain.Definition;

/** A query with all that it takes to count it. */
record Prepared(FcrQuery query, Definition definition, Scan scan, Judge judge, Basis basis) {

    KindCounts kinds() {
        return new KindCounts(judge, query.includeSuspect(), scan.groups(), scan.topics());
    }

    Both<KindCounts, Respondents> gatherAnswers() {
        return scan.gather(() -> new Both<>(kinds(), new Respondents(judge, query.includeSuspect())));
    }

    /** As {@link Scan#groupKey}. */
    int groupKey(int group) {
        return query.groupBy() == GroupBy.NONE ? 0 : scan.groupKey(group);
    }

    /** The same contacts as a whole, read off what was gathered of groups: of those that have each contact once. */
    Prepared ungrouped() {
        if (!scan.countsOnce()) {
            throw new IllegalStateException("Contacts are counted in several groups: the groups are not the whole");
        }
        return new Prepared(query.groupedBy(GroupBy.NONE), definition, scan, judge, basis);
    }

    /** The same contacts with each of them counted once, and topics by the same numbers. */
    Prepared countedOnce() {
        return scan.countsOnce() ? this
                : new Prepared(query.groupedBy(GroupBy.NONE), definition, scan.ungrouped(), judge, basis);
    }
}
