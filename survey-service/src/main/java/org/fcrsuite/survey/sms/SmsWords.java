package org.fcrsuite.survey.sms;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.fcrsuite.survey.domain.ReplyWords;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.language.Messages;

/** The words of replies in the deployment's languages. */
final class SmsWords {

    private SmsWords() {
    }

    static ReplyWords of(Languages languages) {
        return new ReplyWords(
                Map.of(Resolved.YES, list(languages, Messages::smsWordsYes), Resolved.NO, list(languages, Messages::smsWordsNo),
                        Resolved.NOT_YET, list(languages, Messages::smsWordsNotYet),
                        Resolved.PARTLY, list(languages, Messages::smsWordsPartly)),
                list(languages, Messages::smsWordsStop), list(languages, Messages::smsWordsStopUnlessAnswered),
                list(languages, Messages::smsWordsHelp), list(languages, Messages::smsWordsThanks),
                list(languages, Messages::smsWordsBut));
    }

    private static List<String> list(Languages languages, Function<Messages, String> words) {
        return ReplyWords.list(languages.all().map(words));
    }
}
