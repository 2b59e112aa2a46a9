package org.fcrsuite.metrics.domain;

/** How far the request for an answer got. Response rates are over DELIVERED. */
public enum Asked {
    NOT_ASKED,
    SUPPRESSED,
    /** It left, or may have left; whether it arrived is not known. */
    SENT,
    FAILED,
    DELIVERED
}
