package org.fcrsuite.ingest.recording;

import java.time.Instant;
import java.util.UUID;

import org.fcrsuite.ingest.domain.Channel;
import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.Customer;
import org.fcrsuite.ingest.domain.Direction;
import org.fcrsuite.kit.outbox.OutboxEvent;

/** The one event that carries an address. Whether anybody is asked is for survey-service to decide. */
record SurveyRequested(
        String source,
        String externalId,
        UUID customerKey,
        Channel channel,
        Direction direction,
        Instant endedAt,
        String topic,
        String team,
        String queue,
        String agent,
        boolean abandoned,
        boolean automated,
        String email,
        String phone,
        String name,
        String locale,
        String timeZone) {

    static OutboxEvent event(ContactRow row) {
        return new OutboxEvent(EventTopics.SURVEY_REQUESTS, EventTopics.key(row), "SurveyRequested", of(row));
    }

    private static SurveyRequested of(ContactRow row) {
        Contact c = row.contact();
        Customer customer = c.customer();
        return new SurveyRequested(c.source(), c.externalId(), row.customerKey(), c.channel(), c.direction(), c.endedAt(),
                c.topic(), c.team(), c.queue(), c.agent(), c.abandoned(), c.automated(), customer.email(),
                customer.phone(), customer.name(), customer.locale(), customer.timeZone());
    }
}
