package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the Repeats. */
@MessageBundle(value = "repeats", locale = "en")
public interface RepeatsMessages {

    @Message
    String worth();

    @Message
    String worthLead();

    @Message
    String found(String same, String all, String share, String interval, String days, String other);

    @Message
    String pending(String count);

    @Message
    String what();

    @Message
    String contacts();

    @Message
    String range();

    @Message
    String cost();

    @Message
    String currency();

    @Message
    String repeats();

    @Message
    String point();

    @Message
    String worthMeans();

    @Message
    String noPrice();

    @Message
    String days();

    @Message
    String daysLead();

    @Message
    String daysMeans();

    @Message
    String day();

    @Message
    String dayOf(String from, String below);

    @Message
    String bar();

    @Message
    String sameIssue();

    @Message
    String anythingElse();

    @Message
    String share();

    @Message
    String topics();

    @Message
    String topicsLead();

    @Message
    String shareMeans();

    @Message
    String ways();

    @Message
    String waysLead();

    @Message
    String waysMeans();

    @Message
    String from();

    @Message
    String to();

    @Message
    String pairs();

    @Message
    String pairsLead();

    @Message
    String pairsMeans();

    @Message
    String pairsMore(String count);

    @Message
    String first();

    @Message
    String then();
}
