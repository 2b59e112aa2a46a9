package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.table.ReportTable;

/**
 * The form of a definition.
 *
 * @param editing the name of the one that gets a new version; empty where a new one is made
 * @param trouble why it cannot be taken as a whole, null where it can
 * @param preview null where none was asked for
 */
record DefinitionEditView(String editing, TextView name, List<FieldView> fields, TextView topics, String trouble,
        Preview preview) {

    record TextView(String value, String error) {
    }

    /** @param least null where it is no number, as most is */
    record FieldView(String name, String label, Kind kind, String value, List<OverviewView.Option> options, Integer least,
            Integer most, String help, String error) {

        enum Kind {
            NUMBER,
            CHOICE,
            SWITCH
        }
    }

    /**
     * @param table null where contacts would first have to be joined by the rules
     * @param files never: what is not stored is not taken away
     */
    record Preview(ReportTable table, ReportFiles.Links files) {
    }

    public boolean isNew() {
        return editing.isEmpty();
    }
}
