package org.fcrsuite.survey.domain;

public enum Channel {
    PHONE,
    EMAIL,
    CHAT,
    SMS,
    SOCIAL,
    WEB_FORM,
    VIDEO,
    IN_PERSON
}
