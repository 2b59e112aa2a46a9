package org.fcrsuite.survey.domain;

/** The way an answer came in. */
public enum Via {
    WEB,
    SMS,
    IVR,
    API
}
