package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the Overview. */
@MessageBundle(value = "overview", locale = "en")
public interface OverviewMessages {

    @Message
    String internal();

    @Message
    String internalShort();

    @Message
    String internalSays();

    @Message
    String external();

    @Message
    String externalShort();

    @Message
    String externalSays();

    @Message
    String interval(String range);

    @Message
    String resolvedOf(String resolved, String determined);

    @Message
    String answersOf(String resolved, String determined);

    @Message
    String noFigure();

    @Message
    String noAnswers();

    @Message
    String tooFew();

    @Message
    String tooFewAnswers();

    @Message
    String pending();

    @Message
    String share(String share);

    @Message
    String onceClosed();

    @Message
    String between(String low, String high);

    @Message
    String undetermined();

    @Message
    String excluded();

    @Message
    String responseRate();

    @Message
    String answeredOf(String answered, String delivered);

    @Message
    String resolution();

    @Message
    String suspect();

    @Message
    String suspectCounted();

    @Message
    String withSuspect();

    @Message
    String withoutSuspect();

    @Message
    String thumbLow();

    @Message
    String thumbUsual();

    @Message
    String thumbTop();

    @Message
    String thumbRare();

    @Message
    String thumbCaption();

    @Message
    String gapTitle();

    @Message
    String gapNone();

    @Message
    String gapTooFew(String matched);

    @Message
    String gapBasis(String points, String low, String high, String matched);

    @Message
    String gapHigher(String silent);

    @Message
    String gapLower(String silent);

    @Message
    String gapUnclear(String silent);

    @Message
    String silentInterval(String low, String high);

    @Message
    String points(String points);

    @Message
    String gapExplained(String low, String high, String matched);

    @Message
    String gapMore();

    @Message
    String worth(String contacts, String range);

    @Message
    String worthPriced(String contacts, String range, String cost, String costRange, String currency);

    @Message
    String worthMore();

    @Message
    String trendTitle();

    @Message
    String legendOpen();

    @Message
    String legendBand();

    @Message
    String plotLabel();

    @Message
    String plotNeedsScript();

    @Message
    String trendTable();

    @Message
    String days();

    @Message
    String rate();

    @Message
    String intervalHead();

    @Message
    String resolvedHead();

    @Message
    String answersHead();

    @Message
    String ofShort(String part, String whole);

    @Message
    String provisional();

    @Message
    String fewShort();

    @Message
    String restatedTitle();

    @Message
    String restatedLead();

    @Message
    String was();

    @Message
    String now();

    @Message
    String foundAt();

    @Message
    String knownAt(String moment);

    @Message
    String why();

    /** Nothing where there are none. */
    @Message
    String whyLate(long contacts, String count);

    /** Nothing where there are none. */
    @Message
    String whyAnotherLate(long contacts, String count);

    /** Nothing where there are none. */
    @Message
    String whyMerged(long contacts, String count);

    /** Nothing where there are none. */
    @Message
    String whyReopened(long contacts, String count);

    /** Nothing where there are none. */
    @Message
    String whyAnswered(long contacts, String count);

    /** Nothing where there are none. */
    @Message
    String whyOtherwise(long contacts, String count);

    @Message
    String whyGone();

    @Message
    String ofTheMix(String share);

    @Message
    String matchedHead();
}
