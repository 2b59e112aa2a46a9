package org.fcrsuite.ingest.domain;

import java.time.Instant;
import java.util.Map;

/**
 * One interaction on one channel, complete and valid. {@code (source, externalId)} names it.
 *
 * @param revision the source's own counter of changes; a greater one replaces a smaller
 * @param endedAt null while the contact is still open
 * @param agentReplies null where the source does not count them; so with the other boxed numbers
 * @param sentiment -1 (bad) to 1 (good)
 */
public record Contact(
        String source,
        String externalId,
        long revision,
        Channel channel,
        Direction direction,
        Instant startedAt,
        Instant endedAt,
        Customer customer,
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
        boolean abandoned,
        boolean automated,
        boolean surveyAllowed,
        Map<String, String> attributes) {

    public ContactId id() {
        return new ContactId(source, externalId);
    }

    public boolean mayBeSurveyed() {
        return surveyAllowed && endedAt != null;
    }
}
