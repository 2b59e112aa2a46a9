package org.fcrsuite.metrics.definition;

import java.time.Instant;

import org.fcrsuite.metrics.domain.Definition;

/**
 * A version of a definition.
 *
 * @param rule for presets: the public rule that it follows
 */
public record StoredDefinition(Definition definition, int version, boolean preset, String rule, String createdBy,
        Instant createdAt) {
}
