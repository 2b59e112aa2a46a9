package org.fcrsuite.survey.manage;

import org.fcrsuite.survey.domain.Channel;
import org.fcrsuite.survey.domain.Reason;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the managers' pages. A language is one file, {@code messages/manage_<language>.properties}, and its tag in
 * {@link ManagePages}.
 */
@MessageBundle(value = "manage", locale = "en")
public interface ManageMessages {

    @Message
    String skip();

    @Message
    String product();

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

    @Message
    String policyTitle();

    @Message
    String policyLead();

    @Message
    String holds(int version, String by, String at);

    @Message
    String byConfiguration();

    @Message
    String saved(int version);

    @Message
    String overtaken(int version, String by);

    @Message
    String pleaseCheck();

    @Message
    String who();

    @Message
    String share();

    @Message
    String shareHint();

    @Message
    String channelsLeftOut();

    @Message
    String topicsLeftOut();

    @Message
    String topicsHint();

    @Message
    String outbound();

    @Message
    String recontact();

    @Message
    String recontactHint();

    @Message
    String when();

    @Message
    String delay();

    @Message
    String delayHint();

    @Message
    String maxAge();

    @Message
    String maxAgeHint();

    @Message
    String opens();

    @Message
    String closes();

    @Message
    String hoursHint();

    @Message
    String quietDays();

    @Message
    String quietDaysHint();

    @Message
    String how();

    @Message
    String media();

    @Message
    String mediaEmailSms();

    @Message
    String mediaSmsEmail();

    @Message
    String mediaEmail();

    @Message
    String mediaSms();

    @Message
    String mediaWebhook();

    @Message
    String expiry();

    @Message
    String expiryHint();

    @Message
    String reminder();

    @Message
    String reminderAfter();

    @Message
    String reminderHint();

    @Message
    String note();

    @Message
    String noteHint();

    @Message
    String preview();

    @Message
    String save();

    @Message
    String previewTitle();

    @Message
    String previewNone();

    @Message
    String previewOf(int contacts, String from, String to);

    @Message
    String previewCut();

    @Message
    String previewChange(int added, int dropped);

    @Message
    String previewBasis();

    @Message
    String reminded(String at);

    @Message
    String outcome();

    @Message
    String now();

    @Message
    String draft();

    @Message
    String invited();

    @Message
    String all();

    @Message
    String examples();

    @Message
    String contact();

    @Message
    String customer();

    @Message
    String channel();

    @Message
    String topic();

    @Message
    String ended();

    @Message
    String sumsTitle();

    @Message
    String sumsLead();

    @Message
    String contacts();

    @Message
    String versions();

    @Message
    String version();

    @Message
    String madeBy();

    @Message
    String madeAt();

    @Message
    String why();

    @Message
    String reason(Reason reason);

    @Message
    String channelName(Channel channelName);
}
