package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of FCR beside handle time. */
@MessageBundle(value = "handling", locale = "en")
public interface HandlingMessages {

    @Message
    String title(String kind);

    @Message
    String lead();

    @Message
    String found(String count);

    @Message
    String nobody();

    @Message
    String noTimes();

    @Message
    String plotLabel();

    @Message
    String across();

    @Message
    String mean();

    @Message
    String timed();

    @Message
    String all();

    @Message
    String costly();

    @Message
    String expected();

    @Message
    String more(String shown, String all);

    @Message
    String means();
}
