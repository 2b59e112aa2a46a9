package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the Segments. */
@MessageBundle(value = "segments", locale = "en")
public interface SegmentsMessages {

    @Message
    String lead(String kind);

    @Message
    String by();

    @Message
    String contacts(String kind);

    @Message
    String gap();

    @Message
    String gapPoints();

    @Message
    String gapInterval();

    @Message
    String matched();

    @Message
    String scale();

    @Message
    String scaleMeans();

    @Message
    String tooFewMeans();

    @Message
    String gapMeans();

    @Message
    String credited(String credit);

    @Message
    String creditFirst();

    @Message
    String creditLast();

    @Message
    String creditEvery();

    @Message
    String pages();

    @Message
    String page(String from, String to, String all);

    @Message
    String previous();

    @Message
    String next();
}
