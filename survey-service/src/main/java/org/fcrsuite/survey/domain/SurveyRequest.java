package org.fcrsuite.survey.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A contact that has ended and may be surveyed, as ingest-service announces it. */
public record SurveyRequest(String source, String externalId, UUID customerKey, Channel channel, Direction direction,
        Instant endedAt, String topic, String team, String queue, String agent, boolean abandoned, boolean automated,
        String email, String phone, String name, String locale, String timeZone) {

    /** Where to write to them by that medium; empty where it is not known, or is no such address. */
    public Optional<String> address(Medium medium) {
        return switch (medium) {
            case EMAIL -> Optional.ofNullable(email).filter(text -> !text.isBlank());
            case SMS -> PhoneNumber.of(phone).map(PhoneNumber::text);
            case WEBHOOK -> Optional.ofNullable(customerKey).map(UUID::toString);
            case OTHER -> Optional.empty();
        };
    }

    public ContactFacts facts() {
        return ContactFacts.of(this);
    }
}
