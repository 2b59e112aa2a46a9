package org.fcrsuite.survey.sms;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.PublicLinks;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.domain.PhoneNumber;
import org.fcrsuite.survey.domain.SendOutcome;
import org.fcrsuite.survey.domain.SmsText;
import org.fcrsuite.survey.optout.OptOutRecorder;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;

/** Twilio, by its own library. */
@ApplicationScoped
class TwilioProvider implements SmsProvider {

    static final String STATUS_PATH = "/sms/twilio/status";
    static final String INVITATION = "invitation";
    static final String REMINDER = "reminder";

    private final SmsConfig config;
    private final PublicLinks links;
    private final OptOutRecorder optOuts;
    private final AddressHasher hasher;
    private volatile TwilioWire wire;
    private volatile TwilioRestClient client;

    TwilioProvider(SmsConfig config, PublicLinks links, OptOutRecorder optOuts, AddressHasher hasher) {
        this.config = config;
        this.links = links;
        this.optOuts = optOuts;
        this.hasher = hasher;
    }

    /** This, ready to send. Refused where a setting is missing. */
    SmsProvider started() {
        SmsConfig.required(config.twilio().from(), "twilio.from");
        wire = new TwilioWire(config.twilio().url(), config.timeout());
        String account = SmsConfig.required(config.twilio().accountSid(), "twilio.account-sid");
        client = new TwilioRestClient.Builder(account, SmsConfig.required(config.twilio().authToken(), "twilio.auth-token"))
                .accountSid(account).httpClient(wire).build();
        return this;
    }

    @Override
    public boolean answers() {
        return wire.answers();
    }

    @Override
    public SendOutcome send(SentSms about, PhoneNumber to, SmsText text) {
        try {
            // A service picks the number by itself; the library tells the two apart by the kind of argument.
            String from = config.twilio().from().orElseThrow();
            com.twilio.type.PhoneNumber recipient = new com.twilio.type.PhoneNumber(to.text());
            Message message = (from.startsWith("MG") ? Message.creator(recipient, from, text.text())
                    : Message.creator(recipient, new com.twilio.type.PhoneNumber(from), text.text()))
                    .setStatusCallback(links.at(STATUS_PATH + "?" + (about.reminder() ? REMINDER : INVITATION) + "="
                            + about.invitation()))
                    .create(client);
            return new SendOutcome.Sent(message.getSid());
        } catch (TwilioException trouble) {
            if (TwilioVerdict.isRefusedByItsOwner(trouble)) {
                // They said stop to Twilio: it holds for us as well.
                optOuts.record(null, hasher.phone(to), OptOutVia.SMS);
            }
            return TwilioVerdict.of(trouble);
        }
    }
}
