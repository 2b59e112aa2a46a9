package org.fcrsuite.survey.returned;

import java.util.List;

import org.fcrsuite.survey.domain.ReturnAddress.Attempt;
import org.fcrsuite.survey.domain.StatusClass;

/** What a message in the return mailbox says. */
sealed interface Returned {

    /**
     * A delivery status notification (RFC 3464) of a failure.
     *
     * @param words
     *        of the server that refused
     * @param recipients
     *        whom the report is about, by each of their addresses that it names
     */
    record Bounce(Attempt attempt, StatusClass statusClass, String words, List<String> recipients) implements Returned {
    }

    /** A feedback report (RFC 5965): the customer called the message spam. */
    record Complaint(Attempt attempt) implements Returned {
    }

    /** A holiday reply, a delay, a forgery: nothing follows from it. */
    record Other() implements Returned {
    }
}
