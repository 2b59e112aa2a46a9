package org.fcrsuite.survey.policy;

import java.time.Instant;

import org.fcrsuite.survey.domain.Policy;

/**
 * A policy as it held from one moment on.
 *
 * @param note
 *        why it was made, in its maker's words; may be null
 */
public record PolicyVersion(int version, Policy policy, String note, String createdBy, Instant createdAt) {
}
