package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.table.ReportTable;

/**
 * All definitions on the same contacts.
 *
 * @param link that shows the same
 * @param building whether contacts are still being joined by some of the rules
 * @param saved what has just been saved, null for nothing
 * @param pager null where all are shown
 */
record DefinitionsView(ReportPage page, boolean mayEdit, String link, boolean building, String saved, ReportTable table,
        List<Described> described, SegmentsView.Pager pager) {

    /**
     * @param rule the public rule that it follows, null for a definition of the deployment's own
     * @param edit null for a preset
     */
    record Described(String name, String rule, List<RuleWords.Said> differences, List<Version> versions, String edit,
            String copy) {
    }

    record Version(String text, String link) {
    }

    /** Differs when anything shown differs. */
    public String state() {
        return Integer.toHexString(hashCode());
    }
}
