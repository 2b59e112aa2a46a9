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

    /** The same contacts as a whole, read off what was gathered of groups. */
    Prepared ungrouped() {
        return new Prepared(query.groupedBy(GroupBy.NONE), definition, scan, judge, basis);
    }
}
