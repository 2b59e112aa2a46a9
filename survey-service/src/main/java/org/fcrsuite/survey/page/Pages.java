package org.fcrsuite.survey.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Zones;
import org.fcrsuite.survey.invitation.TokenHolder;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.language.Messages;
import org.fcrsuite.survey.policy.Policies;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages' contents. */
@ApplicationScoped
class Pages {

    private final Languages languages;
    private final Policies policies;

    Pages(Languages languages, Policies policies) {
        this.languages = languages;
        this.policies = policies;
    }

    /** What to say above the form. */
    enum Trouble {
        NONE,
        CHOOSE,
        TRY_AGAIN
    }

    /** How the answered page greets. */
    enum Occasion {
        FIRST,
        CHANGED,
        BEFORE
    }

    record Option(String value, String text, boolean chosen) {
    }

    /** @param seen the revision that is to be replaced; null for a first answer. {@code date} may be null as well. */
    record Questions(String nonce, Trouble trouble, Integer seen, String date, List<Option> resolved, List<Option> taken,
            String comment) {
    }

    /** The answer that stands, in words; each may be null. */
    record Given(Occasion occasion, String nonce, String resolved, String taken, String comment) {
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance ask(PageFrame frame, Questions questions);

        static native TemplateInstance answered(PageFrame frame, Given given);

        static native TemplateInstance gone(PageFrame frame);

        static native TemplateInstance optout(PageFrame frame, String nonce, boolean again);

        static native TemplateInstance optedout(PageFrame frame);
    }

    Questions questions(PageFrame frame, TokenHolder invitation, String nonce, Trouble trouble, Integer seen,
            Answers answers) {
        Messages messages = languages.messages(frame.locale());
        List<Option> resolved = Arrays.stream(Resolved.values())
                .map(value -> new Option(value.word(), text(value, messages), value == answers.resolved())).toList();
        List<Option> taken = Arrays.stream(ContactsTaken.values())
                .map(value -> new Option(value.word(), text(value, messages), value == answers.contactsTaken())).toList();
        return new Questions(nonce, trouble, seen, date(invitation, frame.locale()), resolved, taken, answers.comment());
    }

    Given given(PageFrame frame, Occasion occasion, String nonce, Answers answers) {
        Messages messages = languages.messages(frame.locale());
        return new Given(occasion, nonce, answers.resolved() == null ? null : text(answers.resolved(), messages),
                answers.contactsTaken() == null ? null : text(answers.contactsTaken(), messages), answers.comment());
    }

    private String date(TokenHolder invitation, Locale locale) {
        return invitation.endedAt() == null ? null
                : languages.date(invitation.endedAt(), Zones.of(invitation.timeZone(), policies.zone()), locale,
                        invitation.locale());
    }

    private static String text(Resolved value, Messages messages) {
        return switch (value) {
            case YES -> messages.answerYes();
            case PARTLY -> messages.answerPartly();
            case NOT_YET -> messages.answerNotYet();
            case NO -> messages.answerNo();
        };
    }

    private static String text(ContactsTaken value, Messages messages) {
        return switch (value) {
            case ONCE -> messages.takenOnce();
            case TWICE -> messages.takenTwice();
            case THREE_OR_MORE -> messages.takenMore();
        };
    }
}
