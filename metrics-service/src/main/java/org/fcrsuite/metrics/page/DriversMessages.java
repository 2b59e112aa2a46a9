package org.fcrsuite.metrics.page;

import org.fcrsuite.metrics.domain.Driver;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the Drivers. */
@MessageBundle(value = "drivers", locale = "en")
public interface DriversMessages {

    @Message
    String title(Driver driver);

    @Message
    String lead(Driver driver);

    @Message
    String topic();

    @Message
    String topicLead();

    @Message
    String language();

    @Message
    String languageLead();

    @Message
    String scale();

    @Message
    String adjusted();

    @Message
    String means();

    @Message
    String more(String count);

    @Message
    String notKnown();

    @Message
    String no();

    @Message
    String yes();

    @Message
    String none();

    @Message
    String orMore(String from);

    @Message
    String under(String below);

    @Message
    String between(String from, String below);

    @Message
    String seconds(String count);

    @Message
    String minutes(String count);

    @Message
    String veryNegative();

    @Message
    String negative();

    @Message
    String neutral();

    @Message
    String positive();

    @Message
    String veryPositive();
}
