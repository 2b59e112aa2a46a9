package org.fcrsuite.survey.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.PublicLinks;
import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.delivery.Letter.Choice;
import org.fcrsuite.survey.delivery.MailTemplates.Part;
import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.domain.RecipientName;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.ReturnAddress.Attempt;
import org.fcrsuite.survey.domain.Token;
import org.fcrsuite.survey.domain.Zones;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.language.Messages;
import org.fcrsuite.survey.policy.Policies;
import org.fcrsuite.survey.returned.ReturnPath;

import io.quarkus.mailer.Mail;

/** Writes the message: plain and HTML, with a link for each answer and the headers that mail programs look for. */
@ApplicationScoped
class InvitationMail {

    private final SurveyConfig config;
    private final PublicLinks links;
    private final Languages languages;
    private final Policies policies;
    private final ReturnPath returnPath;
    private final MailTemplates templates;

    InvitationMail(SurveyConfig config, PublicLinks links, Languages languages, Policies policies,
            ReturnPath returnPath, MailTemplates templates) {
        this.config = config;
        this.links = links;
        this.languages = languages;
        this.policies = policies;
        this.returnPath = returnPath;
        this.templates = templates;
    }

    Mail write(Outgoing outgoing) {
        Due due = outgoing.due();
        Locale language = languages.choose(null, due.locale(), null);
        Letter letter = letter(outgoing, language);
        Mail mail = new Mail().addTo(due.address()).setSubject(templates.render(Part.SUBJECT, letter, language))
                .setText(templates.render(Part.TEXT, letter, language))
                .setHtml(templates.render(Part.HTML, letter, language))
                // The same with each attempt: a server that took it twice after all shows it once.
                .addHeader("Message-ID", inAngles(due.messageId()))
                .addHeader("List-Unsubscribe", "<" + letter.optOutLink() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                // Keeps holiday replies from coming back.
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", language.toLanguageTag());
        if (due.reminder()) {
            // Shown with the first message, not as one more.
            mail.addHeader("In-Reply-To", inAngles(due.id().toString())).addHeader("References", inAngles(due.id().toString()));
        }
        returnPath.address().ifPresent(address -> mail.setBounceAddress(address.of(attempt(due))));
        return mail;
    }

    private static Attempt attempt(Due due) {
        int number = due.attempts() + 1;
        return due.reminder() ? Attempt.ofReminder(due.id(), number) : new Attempt(due.id(), number);
    }

    private String inAngles(String messageId) {
        return "<" + messageId + "@" + links.host() + ">";
    }

    private Letter letter(Outgoing outgoing, Locale language) {
        Due due = outgoing.due();
        String date = languages.date(due.endedAt(), Zones.of(due.timeZone(), policies.zone()), language, due.locale());
        return new Letter(language.toLanguageTag(), config.organisation(), config.notice().orElse(null),
                RecipientName.of(due.recipientName()).orElse(null), date,
                choices(outgoing.token(), languages.messages(language)),
                links.optOut(outgoing.token()), due.reminder());
    }

    private List<Choice> choices(Token token, Messages messages) {
        return Arrays.stream(Resolved.values())
                .map(answer -> new Choice(text(answer, messages), links.answer(token, answer))).toList();
    }

    private static String text(Resolved answer, Messages messages) {
        return switch (answer) {
            case YES -> messages.answerYes();
            case PARTLY -> messages.answerPartly();
            case NOT_YET -> messages.answerNotYet();
            case NO -> messages.answerNo();
        };
    }
}
