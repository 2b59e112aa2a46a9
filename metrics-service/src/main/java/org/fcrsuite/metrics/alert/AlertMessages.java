package org.fcrsuite.metrics.alert;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of alerts. */
@MessageBundle(value = "alert", locale = "en")
public interface AlertMessages {

    @Message
    String figure(Watched figure);

    @Message
    String begunSubject(String figure);

    @Message
    String overSubject(String figure);

    @Message
    String begun(String figure, String band, String since, String days);

    @Message
    String over(String figure, String band, String days);

    @Message
    String last(String day, String figure);

    @Message
    String between(String low, String high);

    @Message
    String atLeast(String low);

    @Message
    String atMost(String high);

    @Message
    String once();

    @Message
    String see();

    @Message
    String points(String points);
}
