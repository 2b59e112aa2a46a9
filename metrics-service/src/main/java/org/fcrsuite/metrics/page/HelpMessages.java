package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What each figure means, in a sentence. */
@MessageBundle(value = "help", locale = "en")
public interface HelpMessages {

    @Message
    String title();

    @Message
    String internal();

    @Message
    String external();

    @Message
    String interval();

    @Message
    String pending();

    @Message
    String undetermined();

    @Message
    String excluded();

    @Message
    String response();

    @Message
    String resolution();

    @Message
    String suspect();

    @Message
    String gap();

    @Message
    String tooFew();
}
