package org.fcrsuite.local.mailbox;

import java.net.URI;

/**
 * An account at the SMS sandbox.
 *
 * @param token
 *        what its owner logs in with, and what the sandbox signs its calls with, as Twilio does
 * @param number
 *        that messages come from
 * @param inbound
 *        where replies are brought
 */
public record SmsAccount(String sid, String token, String number, URI inbound) {

    /** It holds a secret: it stays out of logs. */
    @Override
    public String toString() {
        return "SmsAccount[" + sid + "]";
    }
}
