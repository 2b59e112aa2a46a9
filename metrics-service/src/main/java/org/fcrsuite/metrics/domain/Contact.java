package org.fcrsuite.metrics.domain;

import java.time.Instant;

/**
 * The facts of one contact that a definition may look at. Facts that were not sent: transfers, escalation and reopens
 * count as none (systems send them when they happen), touches stay unknown (null).
 *
 * @param customerKnown false where nobody knows who the customer was; such a contact belongs to no chain
 * @param endedAt null while the contact is open
 */
public record Contact(ContactName name, boolean customerKnown, Channel channel, Direction direction, Instant startedAt,
        Instant endedAt, String caseNumber, String topic, String agent, Disposition disposition, int transfers,
        boolean escalated, int reopens, Integer agentReplies, Integer customerReplies, Integer agentsInvolved,
        boolean abandoned, boolean automated, Survey survey) {

    public boolean isOpen() {
        return endedAt == null;
    }
}
