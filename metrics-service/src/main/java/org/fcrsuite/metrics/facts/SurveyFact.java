package org.fcrsuite.metrics.facts;

import java.time.Instant;

import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.ContactsTaken;

/** What is known of the survey about one contact, as far as some events say; merging is the same in any order. */
record SurveyFact(ContactName contact, String suppressedReason, Instant sentAt, Instant deliveredAt, Instant failedAt,
        Instant expiredAt, Response response) {

    record Response(int revision, Answer resolved, ContactsTaken contactsTaken, Integer csat, Boolean commented,
            String language, String via, boolean suspect, Instant respondedAt) {

        static final Response NONE = new Response(0, null, null, null, null, null, null, false, null);
    }

    static SurveyFact about(String source, String externalId) {
        Required.text("source", source);
        Required.text("externalId", externalId);
        return new SurveyFact(new ContactName(source, externalId), null, null, null, null, null, Response.NONE);
    }

    SurveyFact withSuppression(String reason) {
        return new SurveyFact(contact, reason, sentAt, deliveredAt, failedAt, expiredAt, response);
    }

    SurveyFact withInstants(Instant sent, Instant delivered, Instant failed, Instant expired) {
        return new SurveyFact(contact, suppressedReason, sent, delivered, failed, expired, response);
    }

    SurveyFact withResponse(Response received) {
        return new SurveyFact(contact, suppressedReason, sentAt, deliveredAt, failedAt, expiredAt, received);
    }

    SurveyFact merge(SurveyFact other) {
        return new SurveyFact(contact, least(suppressedReason, other.suppressedReason), greatest(sentAt, other.sentAt),
                greatest(deliveredAt, other.deliveredAt), greatest(failedAt, other.failedAt),
                greatest(expiredAt, other.expiredAt),
                other.response.revision() > response.revision() ? other.response : response);
    }

    private static Instant greatest(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isAfter(one) ? other : one;
    }

    private static String least(String one, String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.compareTo(one) < 0 ? other : one;
    }
}
