package org.fcrsuite.survey.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a policy looks at in a contact: nothing in it says who the customer is.
 *
 * @param reachableBy
 *        the media for which the contact came with an address
 * @param zones
 *        where the customer may be, as {@link RecipientZones#text}; null where nothing is known
 */
public record ContactFacts(String source, String externalId, UUID customerKey, Channel channel, Direction direction,
        Instant endedAt, String topic, boolean abandoned, boolean automated, Set<Medium> reachableBy, String zones) {

    static ContactFacts of(SurveyRequest request) {
        Set<Medium> reachableBy = EnumSet.allOf(Medium.class);
        reachableBy.removeIf(medium -> request.address(medium).isEmpty());
        return new ContactFacts(request.source(), request.externalId(), request.customerKey(), request.channel(),
                request.direction(), request.endedAt(), request.topic(), request.abandoned(), request.automated(),
                reachableBy, RecipientZones.known(request).map(RecipientZones::text).orElse(null));
    }
}
