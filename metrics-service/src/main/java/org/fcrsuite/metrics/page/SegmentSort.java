package org.fcrsuite.metrics.page;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.fcrsuite.metrics.report.ReconciledGroup;

/**
 * The order of groups. By a figure, groups of which it rests on too little come last and in the order of their names:
 * they are not ranked.
 */
record SegmentSort(By by, boolean descending) {

    enum By {
        NAME("name", ReconciledGroup::key, group -> false),
        CONTACTS("contacts", group -> group.internal().determined(), group -> false),
        INTERNAL("internal", group -> group.internal().rate(), group -> group.internal().tooFew()),
        EXTERNAL("external", group -> group.external().rate(), group -> group.external().tooFew()),
        GAP("gap", ReconciledGroup::gap, ReconciledGroup::tooFew);

        private final String parameter;
        private final Comparator<ReconciledGroup> order;
        private final Predicate<ReconciledGroup> tooFew;

        <C extends Comparable<? super C>> By(String parameter, Function<ReconciledGroup, C> value,
                Predicate<ReconciledGroup> tooFew) {
            this.parameter = parameter;
            this.order = Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder()));
            this.tooFew = tooFew;
        }
    }

    /** The greatest groups first, unless the link says otherwise. */
    static SegmentSort of(String asked) {
        String name = asked == null ? "-contacts" : asked;
        boolean descending = name.startsWith("-");
        String plain = descending ? name.substring(1) : name;
        return Stream.of(By.values()).filter(by -> by.parameter.equals(plain)).findFirst()
                .map(by -> new SegmentSort(by, descending)).orElse(new SegmentSort(By.CONTACTS, true));
    }

    List<ReconciledGroup> sorted(List<ReconciledGroup> groups) {
        Comparator<ReconciledGroup> byName = Comparator.comparing(ReconciledGroup::key);
        Comparator<ReconciledGroup> order = (descending ? by.order.reversed() : by.order).thenComparing(byName);
        return Stream.concat(groups.stream().filter(by.tooFew.negate()).sorted(order),
                groups.stream().filter(by.tooFew).sorted(byName)).toList();
    }

    /** What a column's heading asks for: its order, or the other way round where that is in use. */
    String parameter(By column) {
        boolean turned = column == by ? !descending : column != By.NAME;
        return (turned ? "-" : "") + column.parameter;
    }

    /** Null for a column that the groups are not in the order of. */
    String direction(By column) {
        return column != by ? null : descending ? "descending" : "ascending";
    }
}
