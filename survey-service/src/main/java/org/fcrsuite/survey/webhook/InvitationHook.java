package org.fcrsuite.survey.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.PublicLinks;
import org.fcrsuite.survey.delivery.Outgoing;
import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.policy.Policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the operator's system learns of an invitation: whom it is about it knows by its own contact. No address, no name. */
@ApplicationScoped
class InvitationHook {

    private final PublicLinks links;
    private final Languages languages;
    private final Policies policies;
    private final ObjectMapper json;

    InvitationHook(PublicLinks links, Languages languages, Policies policies, ObjectMapper json) {
        this.links = links;
        this.languages = languages;
        this.policies = policies;
        this.json = json;
    }

    private record Hook(String type, Instant timestamp, Data data) {
    }

    private record Data(String source, String externalId, UUID customerKey, String language, Instant contactEndedAt,
            String surveyUrl, List<AnswerLink> answers, String optOutUrl, Instant expiresAt) {
    }

    private record AnswerLink(Resolved resolved, String url) {
    }

    String write(Outgoing outgoing, Instant now) {
        Due due = outgoing.due();
        List<AnswerLink> answers = Arrays.stream(Resolved.values())
                .map(resolved -> new AnswerLink(resolved, links.answer(outgoing.token(), resolved))).toList();
        Data data = new Data(due.source(), due.externalId(), due.customerKey(),
                languages.choose(null, due.locale(), null).toLanguageTag(), due.endedAt(), links.survey(outgoing.token()),
                answers,
                links.optOut(outgoing.token()),
                due.reminder() ? due.expiresAt() : now.plus(policies.current().timing().expiry()));
        try {
            return json.writeValueAsString(new Hook(due.reminder() ? "reminder.due" : "invitation.due", now, data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An invitation that cannot be written as JSON", impossible);
        }
    }
}
