package org.fcrsuite.survey.domain;

import java.util.Arrays;
import java.util.List;

/** By what an invitation travels. OTHER: another system asked, and told us. */
public enum Medium {
    EMAIL,
    SMS,
    /** An operator's own system sends: it gets the link as a webhook. */
    WEBHOOK,
    OTHER;

    /** The repeatable ones, for the {@code where} of a statement. */
    public static List<String> repeatable() {
        return Arrays.stream(values()).filter(Medium::isRepeatable).map(Enum::name).toList();
    }

    /** Whether a message may be handed over again when nobody knows how an attempt ended: its receiver can tell. */
    public boolean isRepeatable() {
        return this == WEBHOOK;
    }
}
