package org.fcrsuite.metrics.page;

import java.util.List;

import org.fcrsuite.metrics.page.OverviewView.Option;
import org.fcrsuite.metrics.table.ReportTable;

/**
 * Who may log in.
 *
 * @param provider where people come in through an OpenID provider; null where they have passwords here
 * @param table null where nobody has a password here
 * @param files null: the list is read here, and by programs through the API
 * @param form null where nobody who is filled in could log in
 */
record UsersView(Provider provider, ReportTable table, ReportFiles.Links files, String trouble, Form form,
        List<Option> removable) {

    /**
     * How the provider's people are known here.
     *
     * @param restriction the claim that holds the teams they may see; null where everybody sees all
     */
    record Provider(String address, ReportTable roles, String restriction) {
    }

    /**
     * What somebody fills in; wherever something is wrong, what is right. Null where nothing is wrong.
     *
     * @param isNew whether somebody is added; otherwise they are changed
     */
    record Form(boolean isNew, UserForm filled, List<Option> roles, List<Option> sees, String wrongName, String wrongPassword,
            String wrongTeams) {
    }
}
