package org.fcrsuite.survey.page;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.PublicLinks;
import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Token;
import org.fcrsuite.survey.invitation.TokenHolder;
import org.fcrsuite.survey.language.Languages;

/** Frames in the reader's language. */
@ApplicationScoped
class PageFrames {

    private final SurveyConfig config;
    private final PublicLinks links;
    private final Languages languages;

    PageFrames(SurveyConfig config, PublicLinks links, Languages languages) {
        this.config = config;
        this.links = links;
        this.languages = languages;
    }

    PageFrame of(Visit visit, Token token, TokenHolder invitation) {
        return frame(visit, languages.choose(visit.lang(), invitation.locale(), visit.acceptLanguage()), token.text());
    }

    /** Never in the customer's language: it would tell an expired token from one that never was. */
    PageFrame ofNobody(Visit visit) {
        return frame(visit, languages.choose(visit.lang(), null, visit.acceptLanguage()), null);
    }

    private PageFrame frame(Visit visit, Locale locale, String token) {
        String answer = Resolved.ofWord(visit.answer()).map(chosen -> "&a=" + chosen.word()).orElse("");
        return new PageFrame(locale, config.organisation(), config.notice().orElse(null), links.pathPrefix(), token,
                languages.offered().stream().map(offered -> new PageFrame.Choice(offered.tag(), offered.name(),
                        "?lang=" + offered.tag() + answer, offered.tag().equals(locale.toLanguageTag()))).toList());
    }
}
