package org.fcrsuite.metrics.report;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.domain.Credit;

/**
 * From which table a report is counted: the smallest that tells apart what it must. One segment at a time is rolled up;
 * what combines several is counted from the measured contacts.
 *
 * @param groupBy what the groups are
 * @param byTopic whether contacts must be told apart by topic as well
 * @param filters the number of a segment's member
 */
record CountPlan(GroupBy groupBy, boolean byTopic, Map<Dimension, Integer> filters, Credit credit) {

    enum Table {
        DAYS,
        SEGMENTS,
        CONTACTS
    }

    Set<Dimension> dimensions() {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        groupBy.dimension().ifPresent(dimensions::add);
        dimensions.addAll(filters.keySet());
        if (byTopic) {
            dimensions.add(Dimension.TOPIC);
        }
        return dimensions;
    }

    Table table() {
        return switch (dimensions().size()) {
            case 0 -> Table.DAYS;
            case 1 -> Table.SEGMENTS;
            default -> Table.CONTACTS;
        };
    }
}
