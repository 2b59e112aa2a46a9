package org.fcrsuite.survey.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A contact that has ended and may be surveyed, as ingest-service announces it. */
public record SurveyRequest(String source, String externalId, UUID customerKey, Channel channel, Direction direction,
        Instant endedAt, String topic, String team, String queue, String agent, boolean abandoned, boolean automated,
        String email, String phone, String name, String locale, String timeZone) {

    public boolean hasEmail() {
        return email != null && !email.isBlank();
    }

    /** The customer's zone; where none is known, or none that exists, the deployment's. */
    public ZoneId zoneOr(ZoneId fallback) {
        return Zones.of(timeZone, fallback);
    }
}
