package org.fcrsuite.metrics.definition;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One version of a definition, as stored. It is never changed. */
@Entity
@Table(name = "definition_version")
class DefinitionVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    String name;

    @Column(nullable = false, updatable = false)
    int version;

    @Column(nullable = false, updatable = false)
    boolean preset;

    @Column(updatable = false)
    String rule;

    /** The rules as JSON. */
    @Column(nullable = false, updatable = false)
    String rules;

    @Column(name = "created_by", nullable = false, updatable = false)
    String createdBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;
}
