package org.fcrsuite.metrics.facts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.fcrsuite.kit.inbox.Event;
import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.ContactsTaken;

/** What metrics-service uses of the events about a survey: each states facts of its own, so their order is no matter. */
final class SurveyEvent {

    /** Types that are not here (an opt-out, say) are about no contact. */
    private static final Map<String, Function<Event, SurveyFact>> TYPES = Map.of(
            "InvitationDelivered.v1", event -> event.data(Delivered.class).fact(),
            "InvitationExpired.v1", event -> event.data(Expired.class).fact(),
            "InvitationFailed.v1", event -> event.data(Failed.class).fact(),
            "InvitationInDoubt.v1", event -> event.data(InDoubt.class).fact(),
            "InvitationSent.v1", event -> event.data(Sent.class).fact(),
            "InvitationSuppressed.v1", event -> event.data(Suppressed.class).fact(),
            "ResponseReceived.v1", event -> event.data(Received.class).fact());

    private SurveyEvent() {
    }

    static Optional<SurveyFact> fact(Event event) {
        return Optional.ofNullable(TYPES.get(event.type())).map(reader -> reader.apply(event));
    }

    record Suppressed(String source, String externalId, String reason) {

        SurveyFact fact() {
            Required.text("reason", reason);
            return SurveyFact.about(source, externalId).withSuppression(reason);
        }
    }

    record Sent(String source, String externalId, Instant sentAt) {

        SurveyFact fact() {
            Required.value("sentAt", sentAt);
            return SurveyFact.about(source, externalId).withInstants(sentAt, null, null, null);
        }
    }

    /** It may have left, and whether it arrived is not known: to a report that is what Sent is without a delivery. */
    record InDoubt(String source, String externalId, Instant inDoubtAt) {

        SurveyFact fact() {
            Required.value("inDoubtAt", inDoubtAt);
            return SurveyFact.about(source, externalId).withInstants(inDoubtAt, null, null, null);
        }
    }

    record Delivered(String source, String externalId, Instant deliveredAt) {

        SurveyFact fact() {
            Required.value("deliveredAt", deliveredAt);
            return SurveyFact.about(source, externalId).withInstants(null, deliveredAt, null, null);
        }
    }

    record Failed(String source, String externalId, Instant failedAt) {

        SurveyFact fact() {
            Required.value("failedAt", failedAt);
            return SurveyFact.about(source, externalId).withInstants(null, null, failedAt, null);
        }
    }

    record Expired(String source, String externalId, Instant expiredAt) {

        SurveyFact fact() {
            Required.value("expiredAt", expiredAt);
            return SurveyFact.about(source, externalId).withInstants(null, null, null, expiredAt);
        }
    }

    record Received(String source, String externalId, Integer revision, Answer resolved, ContactsTaken contactsTaken,
            Integer csat, Boolean commented, String language, String via, Boolean suspect, Instant respondedAt) {

        SurveyFact fact() {
            Required.value("revision", revision);
            return SurveyFact.about(source, externalId).withResponse(new SurveyFact.Response(revision, resolved,
                    contactsTaken, csat, commented, language, via, Boolean.TRUE.equals(suspect), respondedAt));
        }
    }
}
