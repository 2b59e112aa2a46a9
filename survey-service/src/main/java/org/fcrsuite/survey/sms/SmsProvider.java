package org.fcrsuite.survey.sms;

import org.fcrsuite.survey.domain.PhoneNumber;
import org.fcrsuite.survey.domain.SendOutcome;
import org.fcrsuite.survey.domain.SmsText;

/** Whoever carries text messages. */
interface SmsProvider {

    boolean answers();

    /** Hands the message over once. What it throws leaves it in doubt. */
    SendOutcome send(SentSms message, PhoneNumber to, SmsText text);
}
