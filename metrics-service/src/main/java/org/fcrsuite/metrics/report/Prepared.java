package org.fcrsuite.metrics.report;

import org.fcrsuite.metrics.domain.Definition;

/** A query with all that it takes to count it. */
record Prepared(FcrQuery query, Definition definition, Scan scan, Judge judge, Basis basis) {

    KindCounts kinds() {
        return new KindCounts(judge, scan.groups(), scan.topics());
    }
}
