package org.fcrsuite.metrics.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.fcrsuite.kit.inbox.UnreadableEventException;
import org.fcrsuite.metrics.domain.Channel;
import org.fcrsuite.metrics.domain.ContactName;
import org.fcrsuite.metrics.domain.Direction;
import org.fcrsuite.metrics.domain.Disposition;
import org.fcrsuite.metrics.label.Label;

/** What metrics-service uses of the event of this name. */
record ContactRecorded(String source, String externalId, Long revision, String customerKey, Channel channel,
        Direction direction, Instant startedAt, Instant endedAt, String caseNumber, String topic, String agent, String team,
        String queue, Disposition disposition, Integer transfers, Boolean escalated, Integer reopens, Integer agentReplies,
        Integer customerReplies, Integer agentsInvolved, Integer handleSeconds, Integer holdSeconds, Integer silenceSeconds,
        Double sentiment, String language, Boolean abandoned, Boolean automated) {

    static final String TYPE = "ContactRecorded.v1";

    ContactRecorded {
        Required.text("source", source);
        Required.text("externalId", externalId);
        Required.value("revision", revision);
        Required.value("channel", channel);
        Required.value("startedAt", startedAt);
        if (endedAt != null && endedAt.isBefore(startedAt)) {
            throw new UnreadableEventException("endedAt lies before startedAt");
        }
    }

    ContactName name() {
        return new ContactName(source, externalId);
    }

    /** The customer; for an unknown one a key that no other contact has. */
    UUID owner() {
        if (customerKey == null) {
            return keyOf("contact " + source + "/" + externalId);
        }
        try {
            return UUID.fromString(customerKey);
        } catch (IllegalArgumentException notUuid) {
            return keyOf("customer " + customerKey);
        }
    }

    private static UUID keyOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Stream<Label> labels() {
        return Stream.of(new Label(Label.Kind.SOURCE, source), new Label(Label.Kind.CHANNEL, channel.name()),
                new Label(Label.Kind.TOPIC, topic), new Label(Label.Kind.TEAM, team), new Label(Label.Kind.QUEUE, queue),
                new Label(Label.Kind.AGENT, agent)).filter(label -> label.name() != null);
    }
}
