package org.fcrsuite.local.simulator;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What survey-service takes of a survey that was held elsewhere: every request delivered, answered or not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(String source, String externalId, Instant deliveredAt, Instant respondedAt, Resolved resolved,
        ContactsTaken contactsTaken, Integer csat, String comment, String language, String via) {

    enum Resolved {
        YES,
        PARTLY,
        NOT_YET,
        NO
    }

    enum ContactsTaken {
        ONCE,
        TWICE,
        THREE_OR_MORE
    }

    static Answer none(String externalId, Instant deliveredAt) {
        return new Answer(Contact.SOURCE, externalId, deliveredAt, null, null, null, null, null, null, "API");
    }

    boolean answered() {
        return respondedAt != null;
    }

    /** As it stood at that moment: no answer yet, if it came later. */
    Answer asOf(Instant now) {
        return answered() && respondedAt.isAfter(now) ? none(externalId, deliveredAt) : this;
    }
}
