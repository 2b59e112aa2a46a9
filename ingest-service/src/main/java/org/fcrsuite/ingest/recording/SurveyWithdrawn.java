package org.fcrsuite.ingest.recording;

import java.util.UUID;

import org.fcrsuite.kit.outbox.OutboxEvent;

/** Its customer may no longer be asked about a contact. Whether there is anything to take back is for survey-service to say. */
record SurveyWithdrawn(String source, String externalId, UUID customerKey) {

    static OutboxEvent event(ContactRow row) {
        return new OutboxEvent(EventTopics.SURVEY_REQUESTS, EventTopics.key(row), "SurveyWithdrawn",
                new SurveyWithdrawn(row.contact().source(), row.contact().externalId(), row.customerKey()));
    }
}
