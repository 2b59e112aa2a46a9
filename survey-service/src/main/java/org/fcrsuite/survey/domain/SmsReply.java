package org.fcrsuite.survey.domain;

/** What a message from a customer's phone means. What is not plain is a comment, never a guess. */
public sealed interface SmsReply {

    /** A refusal of further questions; {@code answer} is what stood before it, and may be null. */
    record Stop(Answer answer) implements SmsReply {
    }

    /** An answer to the question, and whatever was written after it; {@code comment} may be null. */
    record Answer(Resolved resolved, String comment) implements SmsReply {
    }

    record Help() implements SmsReply {
    }

    record Comment(String text) implements SmsReply {
    }

    record Nothing() implements SmsReply {
    }
}
