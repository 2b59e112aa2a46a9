package org.fcrsuite.survey.domain;

public enum Direction {
    INBOUND,
    OUTBOUND
}
