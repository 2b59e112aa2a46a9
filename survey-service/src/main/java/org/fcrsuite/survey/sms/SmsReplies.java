package org.fcrsuite.survey.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.domain.ReplyReader;
import org.fcrsuite.survey.domain.SmsReply;
import org.fcrsuite.survey.invitation.TokenHolder;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.language.Messages;
import org.fcrsuite.survey.optout.OptOutRecorder;

/** Does what a customer's message says, once, and says what to write back, if anything. */
@ApplicationScoped
class SmsReplies {

    private final InboundStore store;
    private final ReplyReader reader;
    private final SmsAnswers answers;
    private final OptOutRecorder optOuts;
    private final AddressHasher hasher;
    private final Languages languages;
    private final String organisation;
    private final Clock clock;

    SmsReplies(InboundStore store, SmsAnswers answers, OptOutRecorder optOuts, AddressHasher hasher, Languages languages,
            SurveyConfig config, Clock clock) {
        this.store = store;
        this.reader = new ReplyReader(SmsWords.of(languages));
        this.answers = answers;
        this.optOuts = optOuts;
        this.hasher = hasher;
        this.languages = languages;
        this.organisation = config.organisation();
        this.clock = clock;
    }

    @Transactional
    Optional<String> receive(InboundSms message) {
        Instant now = Instant.now(clock);
        byte[] hash = hasher.phone(message.from());
        if (!store.isNew(message.id(), now)) {
            return Optional.empty();
        }
        Optional<TokenHolder> latest = store.latestInvitation(hash);
        SmsReply reply = message.isLaterPart() ? reader.readLaterPart(message.text()) : reader.read(message.text());
        if (reply instanceof SmsReply.Stop stop) {
            return stop(stop, hash, latest, now);
        }
        if (reply instanceof SmsReply.Help) {
            return Optional.of(messages(latest).smsHelp(organisation));
        }
        return answer(reply, latest, now);
    }

    private Optional<String> stop(SmsReply.Stop stop, byte[] hash, Optional<TokenHolder> latest, Instant now) {
        if (stop.answer() != null) {
            answer(stop.answer(), latest, now);
        }
        boolean added = optOuts.record(latest.map(TokenHolder::customerKey).orElse(null), hash, OptOutVia.SMS);
        return added ? Optional.of(messages(latest).smsStopped(organisation)) : Optional.empty();
    }

    private Optional<String> answer(SmsReply reply, Optional<TokenHolder> latest, Instant now) {
        return latest.filter(invitation -> invitation.isOpen(now))
                .filter(invitation -> !answers.record(invitation, reply, language(latest)))
                .map(refused -> messages(latest).smsAnswered());
    }

    private Messages messages(Optional<TokenHolder> latest) {
        return languages.messages(languages.choose(null, latest.map(TokenHolder::locale).orElse(null), null));
    }

    private String language(Optional<TokenHolder> latest) {
        return languages.choose(null, latest.map(TokenHolder::locale).orElse(null), null).toLanguageTag();
    }
}
