package org.fcrsuite.survey.delivery;

import org.fcrsuite.kit.mail.MailOutcome;
import org.fcrsuite.survey.domain.ProviderWords;
import org.fcrsuite.survey.domain.SendOutcome;

/** What became of a message, as invitations know it. */
final class SmtpVerdict {

    private SmtpVerdict() {
    }

    static SendOutcome of(Throwable trouble) {
        return of(MailOutcome.of(trouble));
    }

    static SendOutcome of(MailOutcome outcome) {
        if (outcome instanceof MailOutcome.TryAgain later) {
            return new SendOutcome.TryAgain(ProviderWords.of(later.why()));
        }
        if (outcome instanceof MailOutcome.Refused refused) {
            return new SendOutcome.Refused(ProviderWords.of(refused.why()));
        }
        return outcome instanceof MailOutcome.InDoubt doubt ? new SendOutcome.Unknown(ProviderWords.of(doubt.why()))
                : new SendOutcome.Delivered();
    }
}
