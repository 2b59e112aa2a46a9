package org.fcrsuite.metrics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the definitions. */
@MessageBundle(value = "definitions", locale = "en")
public interface DefinitionsMessages {

    @Message
    String lead();

    @Message
    String table();

    @Message
    String definition();

    @Message
    String version();

    @Message
    String preset();

    @Message
    String building(String version, String share);

    @Message
    String buildingMeans();

    @Message
    String rules();

    @Message
    String follows();

    @Message
    String own();

    @Message
    String differs();

    @Message
    String same();

    @Message
    String versions();

    @Message
    String versionBy(String version, String who, String day);

    @Message
    String create();

    @Message
    String edit();

    @Message
    String copy();

    @Message
    String saved(String name, String version);

    @Message
    String editTitle(String name);

    @Message
    String createTitle();

    @Message
    String editLead();

    @Message
    String preview();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String previewTitle();

    @Message
    String previewLead();

    @Message
    String draft();

    @Message
    String standard();

    @Message
    String previewLater();

    @Message
    String wrong();

    @Message
    String wrongName();

    @Message
    String wrongNumber(String least, String most);

    @Message
    String wrongTopics();

    @Message
    String wrongChoice();

    @Message
    String taken();

    @Message
    String tooManyChainings();

    @Message
    String name();

    @Message
    String noLimit();

    @Message
    String sameIssue();

    @Message
    String repeatChannel();

    @Message
    String windowDays();

    @Message
    String reconnectMinutes();

    @Message
    String unit();

    @Message
    String transfer();

    @Message
    String escalation();

    @Message
    String reopen();

    @Message
    String disposition();

    @Message
    String maxAgentReplies();

    @Message
    String maxCustomerReplies();

    @Message
    String maxAgents();

    @Message
    String excludeOutbound();

    @Message
    String excludeAbandoned();

    @Message
    String excludeAutomated();

    @Message
    String excludeUnassigned();

    @Message
    String excludeTopics();

    @Message
    String credit();

    @Message
    String partly();

    @Message
    String mustBeOneContact();

    @Message
    String on();

    @Message
    String off();

    @Message
    String caseThenTopic();

    @Message
    String topic();

    @Message
    String anyContact();

    @Message
    String any();

    @Message
    String sameChannel();

    @Message
    String allowed();

    @Message
    String disqualifies();

    @Message
    String ignored();

    @Message
    String mustNotBeUnresolved();

    @Message
    String mustBeResolved();

    @Message
    String firstContacts();

    @Message
    String allContacts();

    @Message
    String firstAgent();

    @Message
    String lastAgent();

    @Message
    String everyAgent();

    @Message
    String notResolved();

    @Message
    String leftOut();
}
