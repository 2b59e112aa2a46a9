package org.fcrsuite.metrics.domain;

/**
 * The part of a definition that decides which contacts form a chain. Measuring chains is the costly part, so it is done
 * once per chaining, and definitions with the same chaining share it; everything else is read off the outcomes.
 */
public record Chaining(SameIssue sameIssue, RepeatChannel repeatChannel, int reconnectMinutes, boolean excludeOutbound,
        boolean excludeAbandoned, boolean excludeAutomated) {

    boolean leavesOut(Contact contact) {
        return excludeOutbound && contact.direction() == Direction.OUTBOUND
                || excludeAbandoned && contact.abandoned()
                || excludeAutomated && contact.automated();
    }

    Outcome leftOut(Contact contact) {
        return Outcome.leftOut(false, excludeOutbound && contact.direction() == Direction.OUTBOUND,
                excludeAbandoned && contact.abandoned(), excludeAutomated && contact.automated());
    }

    IssueKnown issueKnown(Contact contact) {
        if (!contact.customerKnown()) {
            return IssueKnown.NO_CUSTOMER;
        }
        return issue(contact) == null ? IssueKnown.NO_ISSUE : IssueKnown.YES;
    }

    /** What two contacts of one customer must share to be in one chain; null if the contact does not say. */
    IssueKey issue(Contact contact) {
        Channel channel = repeatChannel == RepeatChannel.SAME ? contact.channel() : null;
        return switch (sameIssue) {
            case ANY_CONTACT -> new IssueKey(null, null, channel);
            case TOPIC -> contact.topic() == null ? null : new IssueKey(null, contact.topic(), channel);
            case CASE_THEN_TOPIC -> {
                if (contact.caseNumber() != null) {
                    yield new IssueKey(contact.caseNumber(), null, channel);
                }
                yield contact.topic() == null ? null : new IssueKey(null, contact.topic(), channel);
            }
        };
    }

    record IssueKey(String caseNumber, String topic, Channel channel) {
    }
}
