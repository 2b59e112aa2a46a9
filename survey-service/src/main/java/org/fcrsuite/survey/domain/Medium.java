package org.fcrsuite.survey.domain;

/** By what an invitation travels. OTHER: another system asked, and told us. */
public enum Medium {
    EMAIL,
    SMS,
    /** An operator's own system sends: it gets the link as a webhook. */
    WEBHOOK,
    OTHER;

    /** Whether a message may be handed over again when nobody knows how an attempt ended: its receiver can tell. */
    public boolean isRepeatable() {
        return this == WEBHOOK;
    }
}
