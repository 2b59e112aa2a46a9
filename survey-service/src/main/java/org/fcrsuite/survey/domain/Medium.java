package org.fcrsuite.survey.domain;

/** By what an invitation travels. OTHER: another system asked, and told us. */
public enum Medium {
    EMAIL,
    SMS,
    OTHER
}
