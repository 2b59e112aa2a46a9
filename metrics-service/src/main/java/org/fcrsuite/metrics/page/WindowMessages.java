package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the Window. */
@MessageBundle(value = "window", locale = "en")
public interface WindowMessages {

    @Message
    String title();

    @Message
    String lead(String name);

    @Message
    String plotLabel();

    @Message
    String table();

    @Message
    String window();

    @Message
    String days(String days);

    @Message
    String oneDay();

    @Message
    String pendingShare();

    @Message
    String inUse();

    @Message
    String flat(String days);

    @Message
    String notFlat(String days);

    @Message
    String compared(String days);

    @Message
    String sameDays();

    @Message
    String notKnown();

    @Message
    String flatMeans();

    @Message
    String pendingMeans();
}
