package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts that all pages of figures share: the filter, what there is to show, what it rests on. */
@MessageBundle(value = "figures", locale = "en")
public interface FiguresMessages {

    @Message
    String filter();

    @Message
    String period();

    @Message
    String lastDays(String days);

    @Message
    String dates();

    @Message
    String from();

    @Message
    String to();

    @Message
    String channel();

    @Message
    String allChannels();

    @Message
    String definition();

    @Message
    String step();

    @Message
    String stepDay();

    @Message
    String stepWeek();

    @Message
    String stepMonth();

    @Message
    String show();

    @Message
    String channelPhone();

    @Message
    String channelEmail();

    @Message
    String channelChat();

    @Message
    String channelSms();

    @Message
    String channelSocial();

    @Message
    String channelWebForm();

    @Message
    String channelVideo();

    @Message
    String channelInPerson();

    @Message
    String scope(String days, String channel);

    @Message
    String liveOn();

    @Message
    String liveOff();

    @Message
    String emptyTitle();

    @Message
    String emptyLead();

    @Message
    String emptyWhat();

    @Message
    String emptySendTitle();

    @Message
    String emptySend();

    @Message
    String emptyImportTitle();

    @Message
    String emptyImport();

    @Message
    String emptyDemoTitle();

    @Message
    String emptyDemo();

    @Message
    String emptyWait();

    @Message
    String nothingTitle();

    @Message
    String nothing();

    @Message
    String latest(String days);

    @Message
    String preparingTitle();

    @Message
    String preparing();

    @Message
    String evidenceTitle();

    @Message
    String definitionVersion(String name, String version);

    @Message
    String observedThrough();

    @Message
    String live();

    @Message
    String moreSources(String count);

    @Message
    String asOf();

    @Message
    String zone(String zone);

    @Message
    String topic();

    @Message
    String team();

    @Message
    String queue();

    @Message
    String agent();

    @Message
    String allTopics();

    @Message
    String allTeams();

    @Message
    String onlyTeams(String names);

    @Message
    String noTeams();

    @Message
    String memberOf(String dimension, String member);

    @Message
    String none();

    @Message
    String remove();

    @Message
    String download();

    @Message
    String csv();

    @Message
    String xlsx();

    @Message
    String otherTeams();

    @Message
    String moreFilters();

    @Message
    String source();

    @Message
    String allSources();

    @Message
    String suspectToo();

    @Message
    String suspectCounted();

    @Message
    String lookBack();

    @Message
    String asOfDay(String day);
}
