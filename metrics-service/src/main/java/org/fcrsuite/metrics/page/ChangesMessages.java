package org.fcrsuite.metrics.page;

import org.fcrsuite.metrics.change.Scope;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the Changes. */
@MessageBundle(value = "changes", locale = "en")
public interface ChangesMessages {

    @Message
    String table();

    @Message
    String lead();

    @Message
    String nothing();

    @Message
    String what();

    @Message
    String madeOn();

    @Message
    String whomHead();

    @Message
    String whom(Scope scope);

    @Message
    String markedBy();

    @Message
    String show();

    @Message
    String span();

    @Message
    String spanOf(String days);

    @Message
    String definition();

    @Message
    String effect();

    @Message
    String days(String before, String after, String whom);

    @Message
    String helped(String figure, String points, String interval, String beside);

    @Message
    String worse(String figure, String points, String interval, String beside);

    @Message
    String noDifference(String figure, String points, String interval, String beside);

    @Message
    String tooFew(String figure);

    @Message
    String thanBefore();

    @Message
    String thanOthers();

    @Message
    String pending(String count);

    @Message
    String means();

    @Message
    String preparing();

    @Message
    String figure();

    @Message
    String before();

    @Message
    String after();

    @Message
    String difference();

    @Message
    String adjusted();

    @Message
    String counts();

    @Message
    String changed();

    @Message
    String others();

    @Message
    String between();

    @Message
    String mark();

    @Message
    String markLead();

    @Message
    String whatHelp();

    @Message
    String members();

    @Message
    String membersHelp();

    @Message
    String save();

    @Message
    String remove();

    @Message
    String removeLabel();

    @Message
    String wrong();

    @Message
    String tooMany();
}
