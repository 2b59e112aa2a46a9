package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.page.OverviewView.EvidenceView;
import org.fcrsuite.metrics.page.OverviewView.Option;
import org.fcrsuite.metrics.table.ReportTable;

/**
 * What was changed, and whether one of the changes helped.
 *
 * @param own of which teams the figures are; null for all
 * @param table null where nothing was changed yet
 * @param effect of the one that is looked at; null where there is none, or its figures are still being prepared
 * @param form null for who may not mark any
 */
record ChangesView(String own, List<Option> definitions, List<Option> spans, String chosen, ReportTable table,
        EffectView effect,
        ReportFiles.Links files, Form form) {

    /**
     * @param internal what the records say of it, in a sentence, as external what customers say
     * @param pending how many contacts of those days are pending; null for none
     */
    record EffectView(String title, String days, String internal, String external, String pending, ReportTable table,
            EvidenceView evidence) {
    }

    /**
     * What somebody fills in.
     *
     * @param trouble why it was not taken; null for nothing
     * @param removable the changes there are, by their numbers
     */
    record Form(String trouble, List<Option> scopes, ChangeForm filled, List<Option> removable) {
    }
}
