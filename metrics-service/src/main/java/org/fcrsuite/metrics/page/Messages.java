package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts around every page. A language is one file of each bundle, {@code messages/<bundle>_<language>.properties}, and
 * its tag in {@link Languages}; the build refuses a template that asks for a text that is not here.
 */
@MessageBundle(locale = "en")
public interface Messages {

    @Message
    String skip();

    @Message
    String pages();

    @Message
    String others();

    @Message
    String overview();

    @Message
    String reconciliation();

    @Message
    String segments();

    @Message
    String window();

    @Message
    String drivers();

    @Message
    String repeats();

    @Message
    String handling();

    @Message
    String changes();

    @Message
    String targets();

    @Message
    String definitions();

    @Message
    String contacts();

    @Message
    String weekly();

    @Message
    String audit();

    @Message
    String users();

    @Message
    String loggedInAs();

    @Message
    String logOut();

    @Message
    String notice();

    @Message
    String logIn();

    @Message
    String loginLead();

    @Message
    String userName();

    @Message
    String password();

    @Message
    String wrongLogin();

    @Message
    String tooManyLogins(long minutes);

    @Message
    String loggedOut();

    @Message
    String noRole(String user);

    @Message
    String notByProvider();

    @Message
    String stillAtProvider();

    @Message
    String leaveProvider();
}
