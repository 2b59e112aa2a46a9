-- The last figures of whole final weeks, so that a later difference is seen.
CREATE TABLE known_week (
    definition          text        NOT NULL,
    version             int         NOT NULL,
    week                date        NOT NULL, -- its Monday
    internal_resolved   bigint      NOT NULL,
    internal_determined bigint      NOT NULL,
    external_resolved   bigint      NOT NULL,
    external_determined bigint      NOT NULL,
    known_at            timestamptz NOT NULL,
    PRIMARY KEY (definition, version, week)
);
-- What such figures were, and became.
CREATE TABLE restatement (
    id                      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    definition              text        NOT NULL,
    version                 int         NOT NULL,
    week                    date        NOT NULL,
    was_internal_resolved   bigint      NOT NULL,
    was_internal_determined bigint      NOT NULL,
    was_external_resolved   bigint      NOT NULL,
    was_external_determined bigint      NOT NULL,
    is_internal_resolved    bigint      NOT NULL,
    is_internal_determined  bigint      NOT NULL,
    is_external_resolved    bigint      NOT NULL,
    is_external_determined  bigint      NOT NULL,
    known_at                timestamptz NOT NULL,
    found_at                timestamptz NOT NULL
);
CREATE INDEX restatement_definition ON restatement (definition, version, id);
CREATE INDEX restatement_found ON restatement (found_at);
