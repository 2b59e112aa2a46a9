package org.fcrsuite.metrics.weekly;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the weekly report and of its page. */
@MessageBundle(value = "weekly", locale = "en")
public interface WeeklyMessages {

    @Message
    String title();

    @Message
    String subject(String days);

    @Message
    String heading(String days);

    @Message
    String figure();

    @Message
    String thisWeek();

    @Message
    String weekBefore();

    @Message
    String change();

    @Message
    String gap();

    @Message
    String estimate();

    @Message
    String basis(String interval, String part, String whole);

    @Message
    String gapBasis(String low, String high, String matched);

    @Message
    String pendingBasis(String all);

    @Message
    String points(String points);

    @Message
    String tooFew();

    @Message
    String provisional(String low, String high);

    @Message
    String lastFinal(String days, String figure);

    @Message
    String restsOn(String definition, String version, String zone, String asOf);

    @Message
    String seeAll();

    @Message
    String why();

    @Message
    String lead();

    @Message
    String preparing();

    @Message
    String off();

    @Message
    String sentTo(String recipients, String next);

    @Message
    String plain();
}
