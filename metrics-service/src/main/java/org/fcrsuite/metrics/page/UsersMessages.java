package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the Users. */
@MessageBundle(value = "users", locale = "en")
public interface UsersMessages {

    @Message
    String table();

    @Message
    String lead();

    @Message
    String nobody();

    @Message
    String name();

    @Message
    String nameHelp();

    @Message
    String roleHead();

    @Message
    String roleHelp();

    @Message
    String role(String role);

    @Message
    String teams();

    @Message
    String seesHead();

    @Message
    String sees(UserForm.Sees sees);

    @Message
    String teamsHelp();

    @Message
    String since();

    @Message
    String add();

    @Message
    String another();

    @Message
    String change(String name);

    @Message
    String changeLead();

    @Message
    String password();

    @Message
    String passwordHelp();

    @Message
    String newPassword();

    @Message
    String newPasswordHelp();

    @Message
    String save();

    @Message
    String remove();

    @Message
    String removeLabel();

    @Message
    String removeLead();

    @Message
    String wrong();

    @Message
    String taken();

    @Message
    String oneself();

    @Message
    String wrongName();

    @Message
    String wrongPassword();

    @Message
    String wrongTeams();

    @Message
    String provider();

    @Message
    String providerLead(String address);

    @Message
    String mapping();

    @Message
    String claimed(String claim);

    @Message
    String noRole();

    @Message
    String providerTeams(String claim);

    @Message
    String providerAllTeams();

    @Message
    String unused();
}
