package org.fcrsuite.survey.call;

import java.util.Locale;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.PublicLinks;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.language.Messages;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;

/** What is said in a call, in TwiML. */
@ApplicationScoped
class CallScript {

    private static final int SECONDS_TO_ANSWER = 6;

    private final Languages languages;
    private final PublicLinks links;

    CallScript(Languages languages, PublicLinks links) {
        this.languages = languages;
        this.links = links;
    }

    /** Asks, and where no key is pressed asks once more. */
    String ask(Call call, Function<Messages, String> question, String answerTo) {
        String answer = links.at(call.pathTo(answerTo));
        Gather gather = new Gather.Builder().numDigits(1).timeout(SECONDS_TO_ANSWER).action(answer)
                .say(say(call.language(), question)).build();
        VoiceResponse.Builder response = new VoiceResponse.Builder().gather(gather);
        if (call.again()) {
            return response.say(say(call.language(), Messages::callSilence)).hangup(new Hangup.Builder().build()).build()
                    .toXml();
        }
        // Without a key Twilio goes on here.
        return response.redirect(new Redirect.Builder(answer + "&again=1").build()).build().toXml();
    }

    String end(Locale language, Function<Messages, String> words) {
        return new VoiceResponse.Builder().say(say(language, words)).hangup(new Hangup.Builder().build()).build().toXml();
    }

    String nothing() {
        return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
    }

    private Say say(Locale language, Function<Messages, String> words) {
        Messages messages = languages.messages(language);
        return new Say.Builder(words.apply(messages)).option("language", messages.callLanguage()).build();
    }
}
