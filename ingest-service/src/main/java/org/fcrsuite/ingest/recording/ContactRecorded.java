package org.fcrsuite.ingest.recording;

import java.time.Instant;
import java.util.UUID;

import org.fcrsuite.ingest.domain.Channel;
import org.fcrsuite.ingest.domain.Contact;
import org.fcrsuite.ingest.domain.Direction;
import org.fcrsuite.ingest.domain.Disposition;
import org.fcrsuite.kit.outbox.OutboxEvent;

/** The event that tells of a contact, and not of the person: no name, address or number is in it. */
record ContactRecorded(
        String source,
        String externalId,
        int revision,
        UUID customerKey,
        Channel channel,
        Direction direction,
        Instant startedAt,
        Instant endedAt,
        String caseNumber,
        String topic,
        String agent,
        String team,
        String queue,
        Disposition disposition,
        int transfers,
        boolean escalated,
        int reopens,
        Integer agentReplies,
        Integer customerReplies,
        Integer agentsInvolved,
        Integer handleSeconds,
        Integer holdSeconds,
        Integer silenceSeconds,
        Double sentiment,
        String language,
        boolean abandoned,
        boolean automated) {

    static OutboxEvent event(ContactRow row, int recordVersion) {
        return new OutboxEvent(EventTopics.CONTACTS, EventTopics.key(row), "ContactRecorded", of(row, recordVersion));
    }

    private static ContactRecorded of(ContactRow row, int recordVersion) {
        Contact c = row.contact();
        return new ContactRecorded(c.source(), c.externalId(), recordVersion, row.customerKey(), c.channel(),
                c.direction(), c.startedAt(), c.endedAt(), c.caseNumber(), c.topic(), c.agent(), c.team(), c.queue(),
                c.disposition(), c.transfers(), c.escalated(), c.reopens(), c.agentReplies(), c.customerReplies(),
                c.agentsInvolved(), c.handleSeconds(), c.holdSeconds(), c.silenceSeconds(), c.sentiment(),
                c.customer().language().orElse(null), c.abandoned(), c.automated());
    }
}
