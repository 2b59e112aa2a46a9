package org.fcrsuite.metrics.page;

import org.fcrsuite.metrics.domain.Reason;
import org.fcrsuite.metrics.domain.VerdictKind;
import org.fcrsuite.metrics.report.ContactKind;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the contacts and the timeline. */
@MessageBundle(value = "contacts", locale = "en")
public interface ContactsMessages {

    @Message
    String lead(String all);

    @Message
    String kind();

    @Message
    String table(String kind);

    @Message
    String ended();

    @Message
    String open(String start);

    @Message
    String contact();

    @Message
    String verdict();

    @Message
    String why();

    @Message
    String timeline();

    @Message
    String show();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String nothing();

    @Message
    String auditNote();

    @Message
    String timelineTitle();

    @Message
    String timelineLead(String customer, String all, String definition);

    @Message
    String shownOnly(String shown);

    @Message
    String back();

    @Message
    String cameBack(String channel, String after, String topic);

    @Message
    String aNameless();

    @Message
    String ofAnotherTeam();

    @Message
    String after(String days, String hours);

    @Message
    String afterMinutes(String minutes);

    @Message
    String ofKind(ContactKind kind);

    @Message
    String judged(VerdictKind verdict);

    @Message
    String because(Reason reason);
}
