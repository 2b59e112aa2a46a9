package org.fcrsuite.survey.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every text that a customer sees. A language is one file, {@code messages/msg_<language>.properties}; the build refuses
 * a template that asks for a text that is not here.
 */
@MessageBundle(locale = "en")
public interface Messages {

    @Message
    String languageName();

    @Message
    String answerYes();

    @Message
    String answerPartly();

    @Message
    String answerNotYet();

    @Message
    String answerNo();

    @Message
    String takenOnce();

    @Message
    String takenTwice();

    @Message
    String takenMore();

    @Message
    String mailSubject();

    @Message
    String mailReminderSubject();

    @Message
    String mailGreeting();

    @Message
    String mailGreetingName(String name);

    @Message
    String mailIntro(String date);

    @Message
    String mailReminderIntro(String date);

    @Message
    String mailQuestion();

    @Message
    String mailHowTo();

    @Message
    String mailHowToText();

    @Message
    String mailWhy(String organisation);

    @Message
    String mailOptOut();

    @Message
    String mailOptOutText();

    @Message
    String smsQuestion(String link);

    @Message
    String smsReminder(String link);

    @Message
    String smsStopped(String organisation);

    @Message
    String smsHelp(String organisation);

    @Message
    String smsAnswered();

    @Message
    String smsWordsYes();

    @Message
    String smsWordsNo();

    @Message
    String smsWordsNotYet();

    @Message
    String smsWordsPartly();

    @Message
    String smsWordsThanks();

    @Message
    String smsWordsBut();

    @Message
    String smsWordsHelp();

    @Message
    String smsWordsStop();

    @Message
    String smsWordsStopUnlessAnswered();

    @Message
    String pageTitle();

    @Message
    String pageIntro(String date);

    @Message
    String pageIntroUndated();

    @Message
    String questionResolved();

    @Message
    String questionTaken();

    @Message
    String questionComment();

    @Message
    String optional();

    @Message
    String commentHint();

    @Message
    String send();

    @Message
    String sendChange();

    @Message
    String languages();

    @Message
    String trapLabel();

    @Message
    String chooseAnswer();

    @Message
    String tryAgainTitle();

    @Message
    String tryAgain();

    @Message
    String thanksTitle();

    @Message
    String thanksText();

    @Message
    String changedTitle();

    @Message
    String changedText();

    @Message
    String answeredTitle();

    @Message
    String answeredText();

    @Message
    String yourAnswer();

    @Message
    String change();

    @Message
    String changeIntro();

    /** The language as Twilio names it. */
    @Message
    String callLanguage();

    @Message
    String callResolved();

    @Message
    String callTaken();

    @Message
    String callThanks();

    @Message
    String callStopped();

    @Message
    String callSilence();

    @Message
    String goneTitle();

    @Message
    String goneText();

    @Message
    String optOutTitle();

    @Message
    String optOutText();

    @Message
    String optOutButton();

    @Message
    String optOutBack();

    @Message
    String optedOutTitle();

    @Message
    String optedOutText();

    @Message
    String optOutLink();
}
