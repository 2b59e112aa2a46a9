package org.fcrsuite.metrics.page;

import org.fcrsuite.metrics.target.Audience;
import org.fcrsuite.metrics.target.Standing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the Targets. */
@MessageBundle(value = "targets", locale = "en")
public interface TargetsMessages {

    @Message
    String table();

    @Message
    String lead(String days);

    @Message
    String leadOwn(String days, String own);

    @Message
    String preparing();

    @Message
    String means();

    @Message
    String nothing();

    @Message
    String of();

    @Message
    String figure();

    @Message
    String definition();

    @Message
    String target();

    @Message
    String start();

    @Message
    String now();

    @Message
    String counts();

    @Message
    String standing();

    @Message
    String standsAt(Standing standing);

    @Message
    String reached();

    @Message
    String missed();

    @Message
    String since();

    @Message
    String due();

    @Message
    String whom(Audience audience);

    @Message
    String name(String member, String figure, String definition);

    @Message
    String set();

    @Message
    String setLead();

    @Message
    String member();

    @Message
    String memberHelp();

    @Message
    String rate();

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
