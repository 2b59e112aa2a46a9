package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.page.OverviewView.EvidenceView;
import org.fcrsuite.metrics.page.OverviewView.Option;
import org.fcrsuite.metrics.table.ReportTable;

/**
 * The targets beside their figures.
 *
 * @param own of which teams the figures are; null for all
 * @param preparing whether the figures are yet to come
 * @param table null where there are none
 * @param evidence null where there are none, or no figures yet
 * @param form null for who may not set any
 */
record TargetsView(String days, String own, boolean preparing, List<Option> periods, ReportTable table, ReportFiles.Links files,
        EvidenceView evidence,
        Form form) {

    /**
     * What somebody fills in.
     *
     * @param trouble why it was not taken; null for nothing
     * @param removable the targets there are, by their numbers
     */
    record Form(String trouble, List<Option> definitions, List<Option> audiences, List<Option> sides, TargetForm filled,
            List<Option> removable) {
    }
}
