package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.fcrsuite.metrics.chain.Dimension;
import org.fcrsuite.metrics.report.MemberKey;
import org.fcrsuite.metrics.report.ReconciledGroup;
import org.fcrsuite.metrics.table.Cell;
import org.fcrsuite.metrics.table.Column;
import org.fcrsuite.metrics.table.ReportTable;
import org.fcrsuite.metrics.table.Value;
import org.fcrsuite.metrics.target.Progress;
import org.fcrsuite.metrics.target.Side;
import org.fcrsuite.metrics.target.Target;

/** Puts the targets of groups beside their figures, where there are any. */
final class SegmentTargets {

    private final List<Target> targets;
    private final TargetsComposer composer;
    private final Format format;

    /** @param all whatever they are for */
    SegmentTargets(List<Target> all, Dimension dimension, String definition, Locale locale) {
        this.targets = all.stream().filter(target -> target.definition().equals(definition)
                && target.dimension().dimension().filter(dimension::equals).isPresent()).toList();
        this.composer = new TargetsComposer(locale);
        this.format = new Format(locale);
    }

    /** @param groups those of the table's rows */
    ReportTable beside(ReportTable table, List<ReconciledGroup> groups) {
        ReportTable wider = table;
        for (Side side : Side.values()) {
            if (targets.stream().anyMatch(target -> target.side() == side)) {
                String key = side.name().toLowerCase(Locale.ROOT);
                wider = wider.with(Column.of(composer.side(side), key + "_target", key + "_standing")
                        .under(composer.words().target()), groups.stream().map(group -> cell(group, side)).toList());
            }
        }
        return wider;
    }

    private Cell cell(ReconciledGroup group, Side side) {
        Optional<Target> found = targets.stream().filter(target -> target.side() == side
                && MemberKey.write(target.member()).equals(group.key())).findFirst();
        return found.map(target -> {
            Progress progress = Progress.of(target, group);
            return Cell.of(format.percent(target.rate()) + " · " + composer.words().standsAt(progress.standing()),
                    Value.share(target.rate()), Value.text(progress.standing().name()));
        }).orElseGet(() -> new Cells(format).none(2));
    }
}
