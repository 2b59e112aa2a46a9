package org.fcrsuite.survey.sms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.fcrsuite.survey.config.PublicLinks;

import com.twilio.security.RequestValidator;

/**
 * Whether a request is Twilio's: it signs the address that it calls and every field that it sends. The address is the one that
 * we gave it, at the deployment's public host; what a proxy, or a caller, says of host and protocol is not looked at.
 */
@ApplicationScoped
public class TwilioSignature {

    private final Optional<RequestValidator> validator;
    private final PublicLinks links;

    TwilioSignature(SmsConfig config, PublicLinks links) {
        this.validator = config.twilio().authToken().map(RequestValidator::new);
        this.links = links;
    }

    /** @param pathAndQuery as it was called, with whatever query there was */
    public boolean isGood(String pathAndQuery, MultivaluedMap<String, String> fields, String signature) {
        Map<String, String> sent = new HashMap<>();
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            if (field.getValue().size() != 1) {
                // Twilio sends no field twice: which of the two was signed?
                return false;
            }
            sent.put(field.getKey(), field.getValue().get(0));
        }
        return signature != null && validator.isPresent()
                && validator.get().validate(links.at(pathAndQuery), sent, signature);
    }
}
