package org.fcrsuite.survey.sms;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.PublicLinks;
import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.SmsText;
import org.fcrsuite.survey.domain.Token;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.language.Messages;

/** Writes the question: who asks, how to answer, the page's link, how to refuse; as short as may be. */
@ApplicationScoped
class InvitationSms {

    private static final int SHORTEST_NAME = 8;

    private final PublicLinks links;
    private final Languages languages;
    private final String organisation;
    private final Optional<String> notice;

    InvitationSms(SurveyConfig config, PublicLinks links, Languages languages) {
        this.links = links;
        this.languages = languages;
        this.organisation = config.organisation();
        this.notice = config.notice();
    }

    SmsText write(String locale, Token token, boolean reminder) {
        Locale language = languages.choose(null, locale, null);
        return shortest(language, token, reminder)
                .orElseThrow(() -> new IllegalStateException("Even the shortest SMS in " + language
                        + " is too long"));
    }

    /** With as much of who asks as has room, and the deployment's notice where there is some left. */
    private Optional<SmsText> shortest(Locale language, Token token, boolean reminder) {
        Messages messages = languages.messages(language);
        String link = links.survey(token);
        String question = reminder ? messages.smsReminder(link) : messages.smsQuestion(link);
        return senders().map(sender -> new SmsText(sender + question)).filter(SmsText::isShort).findFirst();
    }

    private Stream<String> senders() {
        String full = organisation + ": ";
        Stream<String> shorter = Stream
                .iterate(organisation.length() - 1, length -> length >= SHORTEST_NAME, length -> length - 1)
                .map(length -> organisation.substring(0, length).strip() + ": ");
        return Stream.concat(Stream.concat(notice.stream().map(text -> full + text + ". "), Stream.of(full)),
                Stream.concat(shorter, Stream.of("")));
    }

    void requireThatAllFit() {
        Token some = Token.random(new SecureRandom());
        List<String> tooLong = languages.offered().stream().map(Languages.Offered::tag)
                .filter(tag -> Stream.of(false, true)
                        .anyMatch(reminder -> shortest(Locale.forLanguageTag(tag), some, reminder).isEmpty()))
                .toList();
        if (!tooLong.isEmpty()) {
            throw new IllegalStateException("fcr.survey.public-url is too long for an SMS of one segment in " + tooLong
                    + ": " + links.origin() + links.pathPrefix());
        }
    }
}
