package org.fcrsuite.survey.sms;

import org.fcrsuite.survey.domain.PhoneNumber;

/**
 * @param id
 *        the provider's, the same however often it is told
 * @param isLaterPart
 *        of a long message: what it begins with is no answer
 */
record InboundSms(String id, PhoneNumber from, String text, boolean isLaterPart) {

    /** It is what a person wrote: it stays out of logs. */
    @Override
    public String toString() {
        return "InboundSms[" + id + "]";
    }
}
